/** Signing in and up, and a client’s own details. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface AccountWords {
  account: {
    signInTitle: string;
    signInLead: string;
    signUpTitle: string;
    signUpLead: string;
    name: string;
    nameHelp: string;
    email: string;
    password: string;
    newPasswordHelp: string;
    signIn: string;
    signUp: string;
    noAccount: string;
    haveAccount: string;
    forgotten: string;
    forgottenTitle: string;
    forgottenLead: string;
    sendResetLink: string;
    resetSentTitle: string;
    resetSent: string;
    resetNotArrived: string;
    newPasswordTitle: string;
    newPasswordLead: string;
    newPassword: string;
    saveNewPassword: string;
    resetLinkOver: string;
    askAgain: string;
    signedOut: string;
    problemTitle: string;
    profileTitle: string;
    profileLead: string;
    timeZone: string;
    timeZoneHelp: string;
    language: string;
    browserLanguage: string;
    picture: string;
    pictureHelp: string;
    pictureAgain: string;
    pictureChosen: string;
    removePicture: string;
    save: string;
    saved: string;
    emailFixed: (email: string) => string;
  };
}
