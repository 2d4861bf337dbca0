/** The name of the mail server itself where domains that letters go to are kept: no domain has it. */
export const SERVER = '*'
