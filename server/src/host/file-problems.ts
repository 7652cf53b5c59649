/** What is wrong with a file, why, and what to do, without its path. */
export interface FileReason {
  readonly zh: string;
  readonly en: string;
}

const systemReasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件不存在；请核对路径', 'no such file; check the path'],
  EACCES: ['没有权限；请检查文件和所在文件夹的权限', 'permission denied; check the rights of the file and its folder'],
  EPERM: ['系统不允许这一操作', 'the system does not permit it'],
  EISDIR: ['是文件夹，不是文件', 'is a folder, not a file'],
  ELOOP: ['符号链接成环；请改正链接', 'symbolic links form a loop; mend the link'],
  ENAMETOOLONG: ['文件名过长', 'the name is too long'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  ENOSPC: ['磁盘已满；未写入', 'no space left on the disk; nothing written'],
  EDQUOT: ['磁盘配额已用完；未写入', 'the disk quota is used up; nothing written'],
  EROFS: ['磁盘只读；未写入', 'the disk is read-only; nothing written'],
  EMFILE: ['打开的文件过多；请减小 --concurrency', 'too many open files; lower --concurrency'],
  ENFILE: ['系统打开的文件过多', 'the system has too many open files'],
  EBUSY: ['文件正被别的程序使用', 'another program is using the file'],
  EIO: ['磁盘读写出错', 'the disk failed to read or write'],
  ERR_INVALID_ARG_VALUE: ['路径含 NUL 字符', 'the path holds a NUL character'],
};

/** What the system says against reading or writing a file, in words; an unknown error by its code. */
export const reasonOf = (error: unknown): FileReason => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const [zh, en] = systemReasons[code] ?? [`无法读写（${code || String(error)}）`, `cannot be read or written (${code || String(error)})`];
  return { zh, en };
};

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);

export const folderReason: FileReason = { zh: '是文件夹，不是文件', en: 'is a folder, not a file' };

export const deviceReason: FileReason = {
  zh: '是管道或设备，不是普通文件；管道里的文字请用 --stdin',
  en: 'is a pipe or device, not a regular file; give piped text with --stdin',
};

export const brokenLinkReason: FileReason = {
  zh: '是断开的符号链接，所指的文件不存在；请改正链接',
  en: 'is a broken symbolic link, its target does not exist; mend the link',
};

export const brokenNameReason: FileReason = {
  zh: '文件名不是有效的 UTF-8，无法打开；请改名',
  en: 'the file name is not valid UTF-8 and cannot be opened; rename the file',
};

export const emptyReason: FileReason = {
  zh: '文件是空的，没有可检查的文字；请核对是否选错文件或转换失败',
  en: 'the file is empty, there is nothing to check; is it the right file, did a conversion fail?',
};

export const changingReason: FileReason = {
  zh: '读取期间文件一直在变动；请待写入完成后再查',
  en: 'the file kept changing while it was read; check it again when it is written',
};

export const changedReason: FileReason = {
  zh: '检查期间文件已被改动，未写入；请再运行一次',
  en: 'the file changed meanwhile; nothing written, run it again',
};

export const readOnlyReason: FileReason = {
  zh: '文件只读，未写入；请先取消只读',
  en: 'the file is read-only; nothing written, make it writable first',
};

/** @param encoding of the file, which lacks a character of the fixed text or cannot be written byte for byte as it was */
export const unwritableReason = (encoding: string): FileReason => ({
  zh: `无法用 ${encoding} 原样写回，未写入；请先把文件另存为 UTF-8`,
  en: `cannot be written back in ${encoding} as it was; nothing written, save the file as UTF-8 first`,
});

/** @param bytes size of the file @param most the limit, in bytes */
export const sizeReason = (bytes: number, most: number): FileReason => ({
  zh: `文件过大（${megabytes(bytes)} MB，上限 ${megabytes(most)} MB）；请按章拆分`,
  en: `the file is too large (${megabytes(bytes)} MB, at most ${megabytes(most)} MB); split it by chapter`,
});

/** @param at offset of the first NUL byte, where known */
export const binaryReason = (at: number | undefined): FileReason => ({
  zh: `不是文本文件（${at === undefined ? '含 NUL 字节' : `第 ${String(at + 1)} 个字节是 NUL`}）；Word 文件请先另存为纯文本`,
  en: `not a text file (${at === undefined ? 'a NUL byte' : `byte ${String(at + 1)} is NUL`}); save a Word file as plain text first`,
});

/** @param at offset of the first byte that does not fit, where known */
export const encodingReason = (at: number | undefined): FileReason => ({
  zh: `编码无法识别（既不是 UTF-8、UTF-16，也不是 GB18030${at === undefined ? '' : `；第 ${String(at + 1)} 个字节不合`}）；请另存为 UTF-8`,
  en: `unknown encoding (not UTF-8, UTF-16 or GB18030${at === undefined ? '' : `; byte ${String(at + 1)} does not fit`}); save it as UTF-8`,
});
