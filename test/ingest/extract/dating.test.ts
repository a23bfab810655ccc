import { describe, expect, test } from '@jest/globals';
import { isDateOf } from '../../../ingest/extract/dating.ts';
import type { Range } from '../../../ingest/language/document.ts';
import { buildDocument } from '../build-document.ts';

/** Whether "Friday" dates the word of meeting, in a sentence told by its tree. */
function dates(table: string, meeting: string): boolean {
  const document = buildDocument(table);
  const at = (form: string): Range => {
    const from = document.words.findIndex((word) => word.form === form);
    return { from, to: from + 1 };
  };
  return isDateOf(document, at('Friday'), at(meeting));
}

describe('a day of the meeting’s own clause dates it', () => {
  test.each([
    [
      'met on Friday',
      'met',
      'Lind PROPN 2 nsubj\n met VERB 0 root\n Haddad PROPN 2 obj\n on ADP 5 case\n Friday PROPN 2 obl',
    ],
    [
      'on Friday held talks',
      'talks',
      'Lind PROPN 4 nsubj\n on ADP 3 case\n Friday PROPN 4 obl\n held VERB 0 root\n talks NOUN 4 obj',
    ],
    [
      'discussed peace on Friday at a dinner',
      'dinner',
      'Lind PROPN 2 nsubj\n discussed VERB 0 root\n peace NOUN 2 obj\n on ADP 5 case\n Friday PROPN 2 obl\n at ADP 8 case\n a DET 8 det\n dinner NOUN 2 obl',
    ],
    [
      'agreed a summit set for Friday',
      'summit',
      'Lind PROPN 2 nsubj\n agreed VERB 0 root\n a DET 4 det\n summit NOUN 2 obj\n set VERB 4 acl\n for ADP 7 case\n Friday PROPN 5 obl',
    ],
    [
      'resigned on Friday, when they met',
      'met',
      'Lind PROPN 2 nsubj\n resigned VERB 0 root\n on ADP 4 case\n Friday PROPN 2 obl\n when ADV 7 advmod\n they PRON 7 nsubj\n met VERB 4 acl:relcl',
    ],
    [
      'announced a summit on Friday',
      'summit',
      'Lind PROPN 2 nsubj\n announced VERB 0 root\n a DET 4 det\n summit NOUN 2 obj\n on ADP 6 case\n Friday PROPN 2 obl',
    ],
  ])('%s', (_, meeting, table) => {
    expect(dates(table, meeting)).toBe(true);
  });
});

describe('a day of something else does not', () => {
  test.each([
    [
      'of what is told of the meeting, though the parser hangs it on the meeting',
      'visit',
      'Lind PROPN 4 nsubj\n on ADP 3 case\n Friday PROPN 8 nmod\n briefed VERB 0 root\n senators NOUN 4 obj\n on ADP 8 case\n her PRON 8 nmod:poss\n visit NOUN 4 obl',
    ],
    [
      'of what is told of the meeting, though the parser makes a sentence of the meeting',
      'visit',
      'Lind PROPN 4 nsubj\n on ADP 3 case\n Friday PROPN 8 obl\n briefed VERB 0 root\n senators NOUN 4 obj\n on ADP 8 case\n her PRON 8 nmod:poss\n visit VERB 0 root',
    ],
    [
      'of whoever tells of it',
      'met',
      'Lind PROPN 2 nsubj\n told VERB 0 root\n us PRON 2 iobj\n on ADP 5 case\n Friday PROPN 2 obl\n he PRON 7 nsubj\n met VERB 2 ccomp\n Haddad PROPN 7 obj',
    ],
    [
      'of what somebody does who met somebody',
      'met',
      'Lind PROPN 6 nsubj\n who PRON 3 nsubj\n met VERB 1 acl:relcl\n Haddad PROPN 3 obj\n , PUNCT 6 punct\n resigned VERB 0 root\n on ADP 8 case\n Friday PROPN 6 obl',
    ],
    [
      'of what became of a thing they spoke of',
      'discussed',
      'They PRON 2 nsubj\n discussed VERB 0 root\n a DET 4 det\n law NOUN 2 obj\n that PRON 6 nsubj\n lapsed VERB 4 acl:relcl\n on ADP 8 case\n Friday PROPN 6 obl',
    ],
    [
      'on which it was called off',
      'summit',
      'Lind PROPN 2 nsubj\n cancelled VERB 0 root\n on ADP 4 case\n Friday PROPN 2 obl\n a DET 6 det\n summit NOUN 2 obj',
    ],
    [
      'that came after it',
      'talks',
      'Lind PROPN 2 nsubj\n resigned VERB 0 root\n on ADP 4 case\n Friday PROPN 2 obl\n after ADP 6 case\n talks NOUN 2 obl',
    ],
    [
      'by which it is to take place',
      'meet',
      'They PRON 3 nsubj\n will AUX 3 aux\n meet VERB 0 root\n by ADP 5 case\n Friday PROPN 3 obl',
    ],
    [
      'that is a day of something else',
      'met',
      'They PRON 2 nsubj\n met VERB 0 root\n on ADP 5 case\n the DET 5 det\n Friday PROPN 2 obl\n of ADP 8 case\n his PRON 8 nmod:poss\n journey NOUN 5 nmod',
    ],
    [
      'of the dateline',
      'met',
      'OSLO PROPN 5 nsubj\n , PUNCT 1 punct\n Friday PROPN 1 appos\n - PUNCT 1 punct\n met VERB 0 root\n Lind PROPN 5 nsubj\n Haddad PROPN 5 obj',
    ],
  ])('%s', (_, meeting, table) => {
    expect(dates(table, meeting)).toBe(false);
  });
});
