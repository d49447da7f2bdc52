import type { ReviewsWords } from '../../site/reviews';

export const reviews: ReviewsWords = {
  reviews: {
    title: 'Reviews',
    average: (average, count) => `${average} of 5, from ${count === 1 ? 'one review' : `${count} reviews`}`,
    stars: (rating) => (rating === 1 ? '1 star of 5' : `${rating} stars of 5`),
    ratings: ['Poor', 'Not so good', 'All right', 'Good', 'Excellent'],
    answer: (host) => `${host} answers`,
    newer: 'Newer reviews',
    older: 'Older reviews',
    formTitle: (host) => `How was it with ${host}?`,
    formLead: (host) =>
      `Your review stands on ${host}’s page, with your first name and the initial of your last name. You can change it until ${host} has answered.`,
    rating: 'Your rating',
    text: 'Your review',
    textHelp: 'What helped, what could be better? Please leave out what is private.',
    send: 'Publish the review',
    change: 'Save the review',
    changeTitle: 'Change your review',
    yours: (host) => `Your review of ${host}`,
    hidden: (reason) => `An operator has hidden this review from the site: ${reason}`,
    unfounded:
      'This review is off the site, because none of your sessions counts as having taken place. It comes back by itself if one does.',
    signIn: (host) => `Sign in to write a review of ${host}`,
  },
};
