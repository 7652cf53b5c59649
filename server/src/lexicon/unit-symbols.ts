/**
 * Symbols of units whose letters are written in the wrong case. A small m is milli (mW, mPa), so that what begins with one is left alone.
 * Source: GB 3100-1993 6.2, GB 3101-1993 3.5; symbols named after persons begin with a capital, k (千) is small, M (兆) and G (吉) are large.
 */
import { words } from './types';

/** The right symbol by the wrong one. */
export const symbolsByWrong: ReadonlyMap<string, string> = new Map(
  words(
    'MPa:Mpa,MPA kPa:Kpa,KPa,KPA,kpa km:KM,Km kW:KW,Kw,kw kWh:Kwh,KWh,KWH,kwh,kWH,kwH kV:KV,Kv,kv kVA:KVA,Kva,kva kg:KG,Kg ' +
      'MW:Mw MWh:Mwh,MWH GW:Gw GWh:Gwh,GWH Hz:HZ,hz kHz:KHZ,KHz,Khz MHz:MHZ,Mhz GHz:GHZ,Ghz ' +
      'cm:CM,Cm mm:MM kN:KN kJ:KJ dB:DB,db,Db kWp:KWp,KWP MWp:MWP Mbps:mbps,MBPS Gbps:gbps,GBPS m²:M² m³:M³ km²:KM²,Km² ' +
      // A second, an hour and a day are small after a stroke.
      'L/s:L/S,l/S m/s:m/S,M/S m³/s:m³/S,M³/S,M³/s m3/s:m3/S,M3/S,M3/s m³/h:m³/H,M³/H,M³/h m³/d:m³/D,M³/D,M³/d m3/h:m3/H m3/d:m3/D ' +
      'km/h:km/H,KM/H,KM/h,Km/h t/h:t/H,T/H,T/h t/d:t/D,T/D,T/d kg/h:kg/H,KG/H,KG/h,Kg/h mg/L:MG/L,Mg/L mg/m³:Mg/m³',
  ).flatMap((entry) => {
    const [right = '', wrong = ''] = entry.split(':');
    return wrong.split(',').map((each) => [each, right] as const);
  }),
);
