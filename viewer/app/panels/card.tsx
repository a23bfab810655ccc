/** What a fact rests on: how often it is told, what is known beside it, disagreements, sentences. */
import type { FactCard } from '../../server/wire.ts';
import { quoted } from '../../server/quoted.ts';
import { plural, support, whenText } from '../model/words.ts';
import { DisputeView } from './dispute.tsx';
import { PassageView } from './passage.tsx';

export function CardBody({ card }: { readonly card: FactCard }) {
  const { when, published, articles, origins, notes, disputes, passages, more, quote } = card;
  return (
    <div class="card-body">
      {quote !== null && <blockquote class="quote">{quoted(quote)}</blockquote>}
      <p class="told">
        <span class="when">{whenText(when, published)}</span>
        {articles > 0 && <span>{support(articles, origins)}</span>}
      </p>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {disputes.map((dispute) => (
        <DisputeView key={dispute.slot} dispute={dispute} />
      ))}
      {passages.map((passage) => (
        <PassageView key={`${passage.article.id} ${passage.start}`} passage={passage} />
      ))}
      {more > 0 && <p class="note">And {plural(more, 'sentence')} more.</p>}
    </div>
  );
}
