/** Lines that are a page's furniture by their own words, each kind with the forms it takes. */
import { dateOnly } from '../metadata/written-date.ts';
import { isDomain } from '../metadata/site-name.ts';

const KINDS = [
  'metadata',
  'share',
  'comment',
  'newsletter',
  'related',
  'correction',
  'credit',
  'legal',
  'advertisement',
  'navigation',
] as const;
export type Furniture = (typeof KINDS)[number];

/** A longer line is story, whatever it starts with. */
const LONGEST = 320;

const patterns: Readonly<Record<Furniture, readonly RegExp[]>> = {
  metadata: [
    /^(?:#[\p{L}\p{N}_]{2,40}[\s,]*)+$/u,
    /^(?:(?:first|originally|last)\s+)?(?:published|posted|updated|modified|edited|retrieved|accessed|printed|archived)(?:\s+(?:on|at|by|date))?\s*[:|]?\s*(?:on\s+)?(?:\p{L}+,?\s+)?(?:\d|\p{L}{3,9}\.?\s+\d|$)(?:[^.]|\.\d|(?<=[ap])\.m\.){0,80}$/iu,
    /^(?:document|publication|print|access|archive|last\s+updated?)\s+date\b.{0,80}$/iu,
    /^(?:date|dated|time|section|author|language|word\s+count|length|byline|dateline|edition|page)\s*:.{0,100}$/iu,
    /^(?:categor(?:y|ies)|tags?|topics?|filed\s+under|posted\s+in|keywords|labels|in\s+this\s+article)\s*:.{0,300}$/iu,
    /^(?:Categories|Tags|Topics)\s+\p{Lu}.{0,150}$/u,
    /^(?:filed\s+under|posted\s+in|tagged(?:\s+(?:with|as))?)\b.{0,150}$/iu,
    /^(?:original(?:\s+(?:article|story|source))?|source|article|canonical|short|perma)?\s*-?(?:url|link)\s*:.{0,300}$/iu,
    /^(?:source|publisher|publication)\s*:.{0,120}$/iu,
    /^show\s+on\s+website\b.{0,60}$/iu,
    /^(?:estimated\s+)?(?:reading|read)\s+time\b.{0,40}$/iu,
    /^(?:\d+\s+min(?:ute)?s?,?\s*)?(?:\d+\s+sec(?:ond)?s?\s*)?(?:\d+[- ]?min(?:ute)?s?\s+)?read$/iu,
    /^\d+\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s+ago$/iu,
    /^(?:[\d,.]+[km]?\s+)?(?:views?|shares?|likes?|reads?)(?:\s*[:|]?\s*[\d,.]+[km]?)?$/iu,
    /^https?:\/\/\S+$/iu,
  ],
  share: [
    /^(?:share|tweet|save|comment|e-?mail|print|gift)(?:[\s·•|,]+(?:share|tweet|save|comments?|e-?mail|print|gift|more|facebook|x|whatsapp|copy\s+link))+$/iu,
    /^follow\s+(?:the\s+authors?|me|him|her|them)\b.{0,120}$/iu,
    /^(?:join|follow|find)\s+(?:us|our)\b[^“”"]{0,60}\b(?:whatsapp|telegram|facebook|instagram|twitter|tiktok|youtube|threads|bluesky)\b.{0,80}$/iu,
    /^(?:share|tweet|pin|print|e-?mail|save|bookmark|copy\s+link|copied|like|reddit|facebook|twitter|whatsapp|telegram|linkedin|pinterest|messenger|x)(?:\s*[:!|,&]?\s*(?:this|share|tweet|pin|print|e-?mail|save|copy\s+link|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|messenger|article|story|post|page|on|via|by|to|with|friends?|and|link|\d+))*\s*[:!.]?$/iu,
    /^(?:click\s+to\s+)?(?:share|send|e-?mail|print)\s+(?:on|this|via|a\s+link)\b.{0,80}$/iu,
    /^share\s+(?:this|on|via)\b.{0,60}$/iu,
    /^(?:like\s+this|like\s+loading|loading)\s*[:.…]*$/iu,
    /^(?:FOLLOW\s+US|[Ff]ollow\s+us)\b.{0,160}$/u,
    /^reuse\s+this\s+content$/iu,
    /^[Ff]ollow\s+(?:@|\p{Lu}.{0,40}\b[Oo]n\b|our\b).{0,160}$/u,
    /^(?:listen\s+to\s+this\s+(?:article|story)|gift\s+this\s+article|add\s+.{2,30}\s+on\s+google)\b.{0,60}$/iu,
  ],
  comment: [
    /^(?:view|see|read|show)\s+(?:all\s+)?(?:\d+\s+)?comments?$/iu,
    /^(?:do\s+you\s+have|got|have)\s+(?:a\s+(?:(?:news|confidential)\s+)?(?:story|tip)|something\s+to\s+(?:add|say))\b.{0,200}$/iu,
    /^contact\s+(?:the|our)\s+(?:newsroom|reporters?|editors?)\b.{0,100}$/iu,
    /^(?:leave|post|add|write)\s+a\s+(?:reply|comment)\b.{0,60}$/iu,
    /^(?:\d+|no|be\s+the\s+first\s+to)?\s*(?:comments?|repl(?:y|ies)|responses?)(?:\s*\(?\d*\)?|\s+to\s+.{1,150}|\s+(?:are|is)\s+closed\.?)?$/iu,
    /^(?:your\s+)?e-?mail\s+address\s+will\s+not\s+be\s+published\b.{0,80}$/iu,
    /^required\s+fields\s+are\s+marked\b.{0,20}$/iu,
    /^save\s+my\s+name,?\s+e-?mail\b.{0,120}$/iu,
    /^(?:post|submit|cancel)\s+(?:comment|reply)$/iu,
    /^(?:name|e-?mail|website|comment)\s*\*$/iu,
    /\bakismet\b|^learn\s+how\s+your\s+comment\s+data\b/iu,
    /^(?:please\s+)?(?:share\s+your\s+(?:thoughts|views)|let\s+us\s+know\s+what\s+you\s+think|join\s+the\s+(?:conversation|discussion))\b.{0,120}$/iu,
    /^you\s+must\s+be\s+logged\s+in\b.{0,60}$/iu,
  ],
  newsletter: [
    /^(?:want|looking\s+for)\s+more\b[^?]{0,80}\?.{0,60}\b(?:subscribe|sign\s+up|newsletter|inbox|follow)\b.{0,120}$/iu,
    /^(?:our|the)\s+[^.]{2,60}\s+newsletter\s+(?:brings|delivers|sends|gives)\b.{0,200}$/iu,
    /^you\s+can\s+(?:unsubscribe|opt\s+out)\b.{0,80}$/iu,
    /^thank(?:s|\s+you)\s+for\s+(?:signing\s+up|subscribing|registering|reading\s+our)\b.{0,120}$/iu,
    /^click\s+here\s+to\s+(?:join|subscribe|sign|read|view|follow|get|download|register)\b.{0,120}$/iu,
    /^you(?:['’]ve|\s+have)\s+(?:read|reached|used|\d+|one|two|three)\b.{0,40}\bfree\s+(?:articles?|stories)\b.{0,80}$/iu,
    /^to\s+(?:continue|keep)\s+reading\b.{0,160}$/iu,
    /^this\s+(?:content|article|story)\s+is\s+(?:only\s+)?(?:for|available\s+to|exclusive\s+to|reserved\s+for)\b.{0,80}\b(?:subscribers?|members?)\b.{0,60}$/iu,
    /^(?:subscribe|sign\s+up|register)(?:\s+(?:now|today|here|free|with\s+us|to\s+comment))?[.!]?$/iu,
    /^(?:subscribe|sign\s+up|register)\b.{0,120}(?:\b(?:newsletter|e-?mail|inbox|updates?|alerts?|posts|channel|podcast|brief(?:ing)?|daily|weekly|free|access|account)\b|[$£€]\d).{0,120}$/iu,
    /^(?:get|receive|have)\s+(?:the\s+latest|our|daily|breaking|more)\b.{0,120}\b(?:inbox|e-?mail|newsletter|updates?|alerts?|delivered)\b.{0,60}$/iu,
    /^(?:type|enter)\s+your\s+e-?mail\b.{0,40}$/iu,
    /^join\s+[\d,.]+k?\s+other\s+subscribers\b.{0,20}$/iu,
    /^discover\s+more\s+from\b.{0,80}$/iu,
    /^(?:already\s+a\s+(?:subscriber|member)|support\s+(?:our|independent)\s+journalism|donate|become\s+a\s+member)\b.{0,160}$/iu,
    /^for\s+(?:more|the\s+latest|daily)\s+(?:updates?|news|information|stories)\b.{0,250}\bvisit\b.{0,150}$/iu,
    /^(?:download|get)\s+(?:the|our)\s+(?:\p{L}+\s+){0,3}app\b.{0,80}$/iu,
  ],
  related: [
    /^(?:read|see|view|watch|find)\s+(?:more|our|all|the\s+full|full)\b[^.“”"]{0,120}(?:\bhere|\bcoverage|:.{0,200})\.?$/iu,
    /^(?:keep|continue)\s+reading\s*:.{0,250}$/iu,
    /^also\s+in\s+[^.:]{2,60}:.{0,200}$/iu,
    /^(?:gallery|slide\s?show|photos|infographic|podcast)\s*[:|].{0,200}$/iu,
    /^(?:recommended|suggested|selected)\s+for\s+you$/iu,
    /^(?:related|recommended|suggested|more)\s*(?:articles?|stor(?:y|ies)|posts?|news|coverage|content|topics?|reading|links?|videos?)?\s*:.{0,250}$/iu,
    /^(?:read\s+(?:more|also|next|this)|also\s+read|see\s+also|must\s+read|watch(?:\s+(?:also|more|now|live|this))?|listen|in\s+pictures|explained|explainer|opinion|don['’]t\s+miss)\s*(?::|\||\s[-–—]\s|»|>).{0,250}$/iu,
    /^(?:read\s+(?:more|also|next|the\s+full\s+(?:story|article))|also\s+read|see\s+also|continue\s+reading|more\s+(?:here|to\s+come))\s*[.…»>→]*$/iu,
    /^(?:related|similar|recommended|popular|recent|latest|trending|more|top|other|previous|next)\s+(?:posts?|articles?|stor(?:y|ies)|news|reading|coverage|topics?|videos?|content)$/iu,
    /^(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|editors?['’]?s?\s+(?:picks?|choice)|most\s+(?:read|popular|viewed|shared)|what\s+to\s+read\s+next|up\s+next|trending(?:\s+now)?|around\s+the\s+web)\s*[:.]?$/iu,
    /^more\s+(?:from|on|in|about)\s+[^.]{2,60}$/iu,
    /^(?:pic\.twitter\.com\/\S+|embed(?:ded)?(?:\s+(?:content|post|tweet|video))?\s*:?)$/iu,
    /^view\s+(?:this\s+post\s+on|on\s+(?:instagram|twitter|x|facebook))\b.{0,40}$/iu,
  ],
  correction: [
    /^(?:editor['’]?s?['’]?\s+note|correction|clarification)s?(?:\s*[,(]?\s*[\p{L}\d.,\s]{1,30}\)?)?\s*[:—–].{0,310}$/iu,
    /^(?:this|the)\s+(?:article|story|report|post|page|headline|piece|live\s+blog)\s+(?:was|has\s+been|is\s+being)\s+(?:last\s+)?(?:updated|corrected|amended|revised|changed|clarified)\b.{0,250}$/iu,
    /^(?:an\s+earlier|a\s+previous|the\s+original)\s+version\s+of\s+this\s+(?:article|story|report|post|headline)\b.{0,280}$/iu,
  ],
  credit: [
    /^FILE\s*(?:PHOTO|IMAGE)?\s*[-–—:]\s?.{0,300}$/u,
    /^handout\s+(?:photo|picture|image)\b.{0,250}$/iu,
    /^.{0,260}[([]\s?(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}.'’-]+\s?\/\s?\p{Lu}[\p{L}.'’ -]{1,40}[)\]]\.?$/u,
    /^.{0,260}\s©\s?[^.]{2,60}$/u,
    /^(?:photo(?:graph)?|image|picture|video|illustration|graphic|map|file\s+photo|photo\s+credit|image\s+credit|featured\s+image|credit|getty)s?\s*(?:credit|source|courtesy|by|via|from|:|\/|\|).{0,200}$/iu,
    /^.{0,240}(?:\(|\[|\s[-–—|/]\s?|\.\s+)(?:photo|image|picture|file\s+photo|video|credit|courtesy)s?(?:\s*(?:credit|by|via|courtesy|of|from|:|\/)\s*[^.]{0,60})?\s*[)\]]?\.?$/iu,
    /^.{0,240}(?:\p{Lu}[\p{L}.'-]+\s+){0,3}\p{Lu}[\p{L}.'-]+\s?\/\s?(?:[A-Z]{2,5}|Reuters|Getty(?:\s+Images)?|Bloomberg|Sputnik|Anadolu|Xinhua|Shutterstock|EPA|Pool)(?:\s?\/\s?[\p{L} ]{2,25}|\s+(?:via|through)\s+[\p{L} ]{2,25}|\s+Images|\s+Photo)?\s*[.)\]]?$/u,
    /^.{0,240}\b(?:AP|AFP|Getty|Reuters|EPA)\s+(?:Photo|Images?)(?:\s?\/.{2,40})?\s*[.)\]]?$/u,
    /^by\s+(?:\p{Lu}[\p{L}.'’-]*(?:\s+|$|,|\sand\s)){1,6}[^.]{0,80}$/u,
    /^(?:written|reported|edited|compiled|posted|story|words)\s+by\s*:?\s*\p{Lu}.{0,100}$/u,
    /^\(?(?:additional\s+)?(?:reporting|writing|editing|translation)\s+by\s+\p{Lu}.{0,250}$/iu,
    /^(?:\p{Lu}[\p{L}.'’-]*\s+|and\s+|from\s+|in\s+|,\s*)+(?:\p{Lu}[\p{L}.'’-]*,?\s+|and\s+)*contributed\s+(?:reporting|to\s+this\s+(?:report|article|story))\b.{0,200}$/u,
    /^[^"“”]{0,220}\bcontributed\s+to\s+this\s+(?:report|article|story)\.?$/iu,
    /^\(?(?:with\s+)?inputs?\s+from\b.{0,150}$/iu,
    /^\(?with\s+(?:inputs?|files|agencies|reporting)\b.{0,100}$/iu,
    /^this\s+(?:article|story|report|piece|post)\s+(?:was\s+)?(?:originally|first|also)\s+(?:published|appeared)\b.{0,150}$/iu,
    /^this\s+(?:article|story)\s+(?:has\s+not\s+been\s+edited|was\s+(?:written|produced|generated|translated)\s+(?:by|with|using))\b.{0,200}$/iu,
  ],
  legal: [
    /^cookies\s+(?:help|allow|enable|are\s+used)\b.{0,250}$/iu,
    /^we\s+and\s+our\s+(?:\d+\s+)?(?:\p{L}+\s+)?partners\b.{0,250}$/iu,
    /^(?:your|manage|change)\s+(?:your\s+)?(?:privacy|cookie|consent)\s+(?:choices|settings|preferences)$/iu,
    /^.{2,60}\s+is\s+not\s+responsible\s+for\s+the\s+content\b.{0,100}$/iu,
    /^(?:reproduction|republication|redistribution)\b.{0,120}\b(?:prohibited|permission|consent)\b.{0,80}$/iu,
    /\breCAPTCHA\b/u,
    /^(?:©|\(c\)\s|copyright\b).{0,250}$/iu,
    /^(?:our\s+standards\s*:|purchase\s+licensing\s+rights).{0,120}$/iu,
    /^.{0,160}\ball\s+rights\s+reserved\b.{0,100}$/iu,
    /^(?:the\s+)?(?:views|opinions)\s+expressed\b.{0,250}$/iu,
    /^(?:terms\s+(?:of\s+(?:use|service)|and\s+conditions)|privacy\s+(?:policy|notice)|cookie\s+(?:policy|settings)|disclaimer|contact\s+us|about\s+us)\b[^.]{0,120}$/iu,
    /^(?:we|this\s+(?:web)?site|our\s+(?:web)?site)\s+(?:and\s+our\s+partners\s+)?uses?\s+cookies\b.{0,250}$/iu,
    /^(?:accept|reject|manage)(?:\s+all)?\s+(?:cookies|preferences)$/iu,
    /^(?:by\s+(?:continuing|clicking|subscribing|signing)\b).{0,200}\b(?:agree|cookies|policy|terms)\b.{0,80}$/iu,
    /^(?:please\s+)?enable\s+javascript\b.{0,80}$/iu,
  ],
  advertisement: [
    /^(?:\(?advertisement\)?|advertise(?:\s+with\s+us)?|sponsored(?:\s+(?:content|post|by\b.{0,40}))?|paid\s+(?:content|post)|promoted(?:\s+content)?|ads?\s+by\s+.{1,30}|(?:story|article)\s+continues\s+below(?:\s+(?:this\s+)?ad(?:vertisement)?)?|skip\s+(?:ad|advertisement)|scroll\s+to\s+continue.{0,30})\.?$/iu,
  ],
  navigation: [
    /^(?:tap|click|swipe|scroll|pinch)\s+(?:to|down|up|left|right|through|for)\b[^.]{0,60}\.?$/iu,
    /^(?:play|pause)\s+(?:video|audio)$/iu,
    /^\d{1,2}:\d\d\s*\/\s*\d{1,2}:\d\d$/u,
    /^(?:report\s+an?\s+(?:error|typo|mistake)|print\s+this\s+(?:page|article|story))\.?$/iu,
    /^(?:home|menu|search|skip\s+to\s+(?:main\s+)?content|back\s+to\s+top|toggle\s+navigation|log\s?in|sign\s?in|close|next|previous|show\s+more|load\s+more|view\s+all|see\s+all|play|pause|image\s+\d+(?:\s+of\s+\d+)?|click\s+here)\s*[:»›>]?$/iu,
    /^(?:post\s+navigation|(?:previous|next)(?:\s+(?:post|article|story))?\s*:.{0,200}|explore\s+more\s+on\s+these\s+topics)$/iu,
    /^end\s+of\s+article$/iu,
    /^[\p{L} ]{2,25}(?:\s*[›»>]\s*[\p{L}'’,& -]{2,60}){1,5}$/u,
    /^[-–—*_=~•.\s]{3,}$/u,
  ],
};

/** What furniture a line is, by its own words; null for what may be story. */
export function furnitureOf(bare: string): Furniture | null {
  if (bare.length > LONGEST) return null;
  if (dateOnly(bare) !== null || isDomain(bare)) return 'metadata';
  return KINDS.find((kind) => patterns[kind].some((form) => form.test(bare))) ?? furnitureInBar(bare);
}

/** A bar's parts are this long at most. */
const LONGEST_PART = 60;
/** What only bars and forms name, in whatever language they are. */
const CHANNEL = /\b(?:whatsapp|telegram|newsletters?|podcasts?)\b/iu;

/** "Ακούστε το άρθρο | Listen to this article": a line of short parts is what one of them is. */
function furnitureInBar(bare: string): Furniture | null {
  const parts = bare.split(/\s+[|·•]\s+/u);
  if (parts.length < 2 || parts.some((part) => part.length > LONGEST_PART)) return null;
  if (parts.some((part) => CHANNEL.test(part))) return 'newsletter';
  return parts.map(furnitureOf).find((kind) => kind !== null) ?? null;
}
