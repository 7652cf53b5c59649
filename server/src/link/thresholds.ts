/**
 * From this score on a statement and a row, or two rows, speak of the same thing; below it nothing is said. 1 = same content, same qualifiers; 0.94 where only one
 * is named a share; 0.86 where a stage (学前, 高中 …) is said on one side alone and no context gives it.
 */
export const linkThreshold = 0.85;

/**
 * How many rows of one content a statement or row is held against: an indicator stands in a handful of tables, with a handful of qualifiers. Texts that repeat one
 * row thousands of times cost no more than their length.
 */
export const mostAlike = 100;
