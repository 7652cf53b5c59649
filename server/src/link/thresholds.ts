/**
 * From this score on a statement and a row, or two rows, speak of the same thing; below it nothing is said. 1 = same content, same qualifiers; 0.94 where only one
 * is named a share; 0.86 where a stage (学前, 高中 …) is said on one side alone and no context gives it.
 */
export const linkThreshold = 0.85;
