import type { IceServer, Signal } from '../../../../shared/contracts/room';
import type { PeerState } from './call-state';

const PATIENCE = 3_000;
/** Characters of one line of text. */
const LONGEST_TEXT = 2_000;

export interface OwnTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

export interface PeerOptions {
  /** The host offers, the client answers, and asks the host to offer again: two offers never cross. */
  offers: boolean;
  iceServers: IceServer[];
  send(signal: Signal): void;
  onStream(stream: MediaStream): void;
  onState(state: PeerState): void;
  /** A line of text the other one wrote; as they typed it, to be shown as text. */
  onText(text: string): void;
}

export interface Peer {
  receive(signal: Signal): void;
  /** Changes what the other one hears and sees, without a new negotiation. */
  sendTracks(tracks: OwnTracks): void;
  /** Sends a line of text straight to the other one; tells whether it could be sent. */
  sendText(text: string): boolean;
  /** The line to the site, ours or the other's, was lost and is back: says again what may have been lost. */
  resume(): void;
  close(): void;
}

const STATES: Record<RTCPeerConnectionState, PeerState> = {
  new: 'new',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'broken',
  failed: 'broken',
  closed: 'broken',
};

/**
 * One call with one window of the other person. Sound and picture have one line each from the start, so muting,
 * another camera or no camera at all need no negotiation; a new one is only made when the way between the two has to
 * be found again. Only one side ever offers: Chromium shows no more pictures after it took back an offer that
 * crossed another, as perfect negotiation would have it.
 */
export const createPeer = ({ offers, iceServers, send, onStream, onState, onText }: PeerOptions): Peer => {
  const connection = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
  const incoming = new MediaStream();
  let tracks: OwnTracks = { audio: null, video: null };
  let underWay = Promise.resolve();
  let patience: ReturnType<typeof setTimeout> | undefined;
  let texts: RTCDataChannel | null = null;

  const senderOf = (kind: 'audio' | 'video'): RTCRtpSender | undefined =>
    connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender;

  const place = async (): Promise<void> => {
    await senderOf('audio')?.replaceTrack(tracks.audio);
    await senderOf('video')?.replaceTrack(tracks.video);
  };

  /** Both open the same channel by its number; the client does so once it was offered one. */
  const openTexts = (): void => {
    if (texts) return;
    texts = connection.createDataChannel('texts', { negotiated: true, id: 0 });
    texts.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') onText(data.slice(0, LONGEST_TEXT));
    });
  };

  /** One after the other: descriptions and candidates must be taken in the order in which they were sent. */
  const enqueue = (work: () => Promise<void>): void => {
    underWay = underWay.then(work).catch((error: unknown) => {
      if (connection.signalingState !== 'closed') console.warn('The call could not be negotiated.', error);
    });
  };

  const sendDescription = (): void => {
    const { localDescription } = connection;
    if (localDescription)
      send({ description: { type: offers ? 'offer' : 'answer', sdp: localDescription.sdp } });
  };

  const takeDescription = async (description: RTCSessionDescriptionInit): Promise<void> => {
    // An answer to an offer that was answered already, after a lost line.
    if (description.type === 'answer' && connection.signalingState !== 'have-local-offer') return;
    await connection.setRemoteDescription(description);
    if (description.type === 'answer') return;
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
    openTexts();
    await place();
    await connection.setLocalDescription();
    sendDescription();
  };

  const findWayAgain = (): void => {
    if (connection.signalingState === 'closed') return;
    if (!offers) send({ offerAgain: true });
    else if (connection.signalingState === 'have-local-offer') sendDescription();
    else connection.restartIce();
  };

  const take = async (signal: Signal): Promise<void> => {
    if ('description' in signal) await takeDescription(signal.description);
    else if ('candidate' in signal) await connection.addIceCandidate(signal.candidate);
    else if (offers) findWayAgain();
  };

  connection.addEventListener('negotiationneeded', () => {
    if (!offers) return;
    enqueue(async () => {
      if (connection.signalingState !== 'stable') return;
      await connection.setLocalDescription();
      sendDescription();
    });
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (!candidate) return;
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    send({ candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment } });
  });
  connection.addEventListener('track', ({ track }) => {
    incoming.addTrack(track);
    onStream(incoming);
  });
  connection.addEventListener('connectionstatechange', () => {
    clearTimeout(patience);
    const { connectionState } = connection;
    // A short gap heals by itself.
    if (connectionState === 'disconnected') patience = setTimeout(findWayAgain, PATIENCE);
    if (connectionState === 'failed') findWayAgain();
    onState(STATES[connectionState]);
  });

  if (offers) {
    openTexts();
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    connection.addTransceiver('video', { direction: 'sendrecv' });
  }

  return {
    receive: (signal) => {
      enqueue(() => take(signal));
    },
    sendTracks: (own) => {
      tracks = own;
      enqueue(place);
    },
    sendText: (text) => {
      if (texts?.readyState !== 'open') return false;
      texts.send(text.slice(0, LONGEST_TEXT));
      return true;
    },
    resume: () => {
      if (connection.signalingState === 'have-local-offer') sendDescription();
      else if (STATES[connection.connectionState] === 'broken') findWayAgain();
    },
    close: () => {
      clearTimeout(patience);
      connection.close();
    },
  };
};
