/**
 * Symbols of units whose letters are written in the wrong case. A small m is milli (mW, mPa), so that what begins with one is left alone.
 * Source: GB 3100-1993 6.2, GB 3101-1993 3.5; symbols named after persons begin with a capital, k (千) is small, M (兆) and G (吉) are large.
 */
import { words } from './types';

/** The right symbol by the wrong one. */
export const symbolsByWrong: ReadonlyMap<string, string> = new Map(
  words(
    'MPa:Mpa,MPA kPa:Kpa,KPa,KPA,kpa km:KM,Km kW:KW,Kw,kw kWh:Kwh,KWh,KWH,kwh,kWH,kwH kV:KV,Kv,kv kVA:KVA,Kva,kva kg:KG,Kg ' +
      'MW:Mw MWh:Mwh,MWH GW:Gw GWh:Gwh,GWH Hz:HZ kHz:KHZ,KHz,Khz MHz:MHZ,Mhz GHz:GHZ,Ghz',
  ).flatMap((entry) => {
    const [right = '', wrong = ''] = entry.split(':');
    return wrong.split(',').map((each) => [each, right] as const);
  }),
);
