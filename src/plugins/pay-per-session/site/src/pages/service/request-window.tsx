import type { ComponentChildren, JSX } from 'preact';
import type { ServicePageView } from '../../../../server/src/catalog';
import type { PageRequest } from '../../routing/page';

/** A proposal to a host, with everything it consists of; introductory sessions have a form of their own. */
export const isRequest = ({ service }: ServicePageView): boolean =>
  service.agreeing === 'requested' && service.kind === 'regular';

interface RequestWindowProps {
  request: PageRequest;
  /** Where it leads when it is closed. */
  closeTo: string;
  children: ComponentChildren;
}

/** The window in which a session is requested, over the host's profile; a page without a script. */
export const RequestWindow = ({ request, closeTo, children }: RequestWindowProps): JSX.Element => (
  <>
    <div class="window-shade" />
    <dialog class="window" open aria-labelledby="window-title" data-island="window">
      <div class="window-bar">
        <p id="window-title">{request.words.host.request}</p>
        <a class="button quiet window-close" href={closeTo}>
          {request.words.layout.close}
        </a>
      </div>
      {children}
    </dialog>
  </>
);
