/** What a mail says, before it is laid out as text and as HTML. */
export interface MailContent {
  subject: string;
  greeting: string;
  intro: string;
  /** Label and value, one row each; a value may have several lines. */
  rows: { label: string; value: string; link?: { label: string; url: string } | undefined }[];
  button: { label: string; url: string } | null;
  /** Stands under the button. */
  note: string | null;
  footer: string;
}
