import type { JSX } from 'preact';

/** Plain text of several paragraphs, as a person typed it. */
export const Paragraphs = ({ text }: { text: string }): JSX.Element => (
  <div class="prose">
    {text.split(/\n\s*\n/u).map((paragraph, index) => (
      <p key={index}>{paragraph.split('\n').map((row, at) => (at === 0 ? row : [<br key={at} />, row]))}</p>
    ))}
  </div>
);
