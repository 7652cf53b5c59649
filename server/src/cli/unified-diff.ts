import { OMIT_HEADERS, createTwoFilesPatch, formatPatch, structuredPatch } from 'diff';
