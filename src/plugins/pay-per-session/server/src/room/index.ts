export { findByLink, issueLinks, linkUrl, liveLink, replaceLink, type LinkHolder } from './session-links';
