/** An article as it is, opened at a sentence; what the graph took from it is marked lightly. */
import { useEffect, useRef } from 'preact/hooks';
import type { ArticlePage } from '../../server/wire.ts';
import { paragraphs } from '../model/paragraphs.ts';
import { dateText } from '../model/words.ts';
import { change } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { Answer } from './answer.tsx';
import { Icon } from './icon.tsx';

interface ReaderProps {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function Text({ page, start, end }: { readonly page: ArticlePage; readonly start: number; readonly end: number }) {
  const target = useRef<HTMLElement>(null);
  useEffect(() => {
    target.current?.scrollIntoView({ block: 'center' });
  }, [page, start]);
  return (
    <div class="article-text">
      {paragraphs(page.text, page.spans, { start, end }).map((pieces, index) => (
        <p key={index}>
          {pieces.map(({ text, role }, at) =>
            role === 'here' ? (
              <mark key={at} ref={target}>
                {text}
              </mark>
            ) : role === 'told' ? (
              <span key={at} class="claimed">
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

export function ArticleReader({ article, start, end }: ReaderProps) {
  const viewer = useViewer();
  return (
    <div class="reader">
      <button type="button" class="quiet back" onClick={() => change(viewer, { reading: null })}>
        <Icon name="back" /> back to the evidence
      </button>
      <Answer of={viewer.articles.get(article)}>
        {(page) => (
          <>
            <p class="kicker">
              {page.article.publisher ?? 'Unnamed publisher'} ·{' '}
              {page.article.published === null ? 'undated' : dateText(page.article.published)}
            </p>
            <h2>{page.article.headline ?? 'Without a headline'}</h2>
            {page.article.url !== null && isWeb(page.article.url) && (
              <p class="note">
                <a href={page.article.url} target="_blank" rel="noreferrer noopener">
                  {page.article.url}
                </a>
              </p>
            )}
            <Text page={page} start={start} end={end} />
          </>
        )}
      </Answer>
    </div>
  );
}
