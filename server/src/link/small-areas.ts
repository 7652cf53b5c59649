import { quantitiesOf } from '../model/document/by-prose';
import type { PlanTable, Quantity } from '../model/types';
import { describing, measureWord } from './described-works';

/** A building of 3.9平方米 among others of so many 万平方米: 万 was lost. */
export interface SmallArea {
  readonly quantity: Quantity;
  readonly word: string;
}

const areas = ['平方米', '平米', '㎡'];
const fewestOthers = 3;
/** No work of a plan is smaller, in square metres. */
const smallest = 50;

const ofBuilding = /建筑面积|用房|占地面积|用地面积/u;

/** The areas of a table of works that have lost their 万. */
export const smallAreasOf = (table: PlanTable): readonly SmallArea[] => {
  if (table.kind === 'box' || table.headerRows === 0) return [];
  return describing(table).flatMap(({ index }) => {
    const all = table.rows.slice(table.headerRows).flatMap((row) =>
      (row[index]?.prose ?? []).flatMap((prose) => {
        const { text } = prose.reading;
        let from = 0;
        return quantitiesOf(prose).flatMap((quantity): SmallArea[] => {
          const words = text.slice(from, quantity.fullFrom);
          from = quantity.fullTo;
          return areas.includes(quantity.unit) && ofBuilding.test(words) ? [{ quantity, word: measureWord(words) }] : [];
        });
      }),
    );
    const [small, more] = all.filter(({ quantity }) => quantity.scale === 1);
    const others = all.filter(({ quantity, word }) => quantity.scale === 1e4 && word === small?.word);
    return small && !more && small.quantity.value < smallest && others.length >= fewestOthers ? [small] : [];
  });
};
