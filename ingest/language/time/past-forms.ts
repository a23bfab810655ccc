/** Past forms of English verbs: the regular ending, and the irregular ones that news uses. */
const IRREGULAR = new Set(
  (
    'was were had did said went came took made got gave told met held saw found thought left kept began brought sent ' +
    'stood heard let meant put set met ran paid sat spoke led read grew lost fell built spent won taught drew broke wrote ' +
    'rose drove chose wore caught became knew understood felt sought sold bought fought laid lay shook struck threw flew ' +
    'hit hurt cut shut cost beat bid burst cast quit spread split rang sang sank swam drank shot slept swept wept bent ' +
    'lent dealt hid rode bore tore swore woke froze stole stuck hung swung sprang shrank shone slid fled fed bled bred ' +
    'sped lit bound wound ground overcame withdrew withheld upheld overtook undertook undid forgot forgave ate dug spun ' +
    'strode strove clung flung crept leapt leant learnt burnt dreamt spelt spoilt'
  ).split(' '),
);

const PRESENT = /^(?:need|feed|seed|proceed|exceed|succeed|embed|shed)$/;

/** Forms that are present or past ("put", "read") count as past, the tense of news. */
export const isPastForm = (form: string): boolean =>
  (form.endsWith('ed') && !PRESENT.test(form)) || IRREGULAR.has(form);
