/** Official numbering at the start of a line, as far as a reader must know it (GB/T 9704-2012, 7.3.3). The model reads the labels themselves. */

// 第一章 第3节 | 一、 | （一） | （1） | 1. 1． 1、 1) — but not 1.5 or 2025年 | ①
const label =
  /第[〇零一二三四五六七八九十百千\d０-９]{1,6}(?:编|章|节|節|条|條|篇|部分)|[一二三四五六七八九十百]{1,4}[、．.]|[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)]|\d{1,3}(?:[、．]|[.)）](?!\d))|[①-⑳]/y;

/** Whether the text goes on with official numbering at `at`. */
export const startsNumbering = (text: string, at: number): boolean => {
  label.lastIndex = at;
  return label.test(text);
};

// 1. and 1) with a blank behind are lists to CommonMark; so are - + *
const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/** Whether a Markdown list item would start at `at`. */
export const startsListItem = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first > 57 || first < 42) return false; // neither digit nor - + *
  listMarker.lastIndex = at;
  return listMarker.test(text);
};
