/** A sentence as it stands in its article, the words relied on marked, with a line on either side. */
import type { Passage } from '../../server/wire.ts';
import { pieces } from '../model/highlight.ts';
import { confidenceWord, dateText } from '../model/words.ts';
import { read } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';

const percent = (confidence: number): string => `${Math.round(confidence * 100)} % sure that it was read rightly`;

export function PassageView({ passage }: { readonly passage: Passage }) {
  const viewer = useViewer();
  const { article, before, sentence, after, highlights, start, end, confidence, manner } = passage;
  return (
    <article class="passage">
      <p class="source">
        <cite>{article.publisher ?? 'Unnamed publisher'}</cite>
        <span>{article.published === null ? 'undated' : dateText(article.published)}</span>
        {manner.map((word) => (
          <span key={word} class="manner">
            {word}
          </span>
        ))}
      </p>
      <blockquote>
        {before !== '' && <span class="context">{before} </span>}
        {pieces(sentence, highlights).map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : text,
        )}
        {after !== '' && <span class="context"> {after}</span>}
      </blockquote>
      <p class="passage-foot">
        <button type="button" class="quiet" onClick={() => read(viewer, article.id, start, end)}>
          open the article at this sentence
        </button>
        <abbr title={percent(confidence)}>{confidenceWord(confidence)}</abbr>
      </p>
    </article>
  );
}
