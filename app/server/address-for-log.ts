/** The links of an invitation and of a calendar open something by themselves, so they are not for the log. */
export const addressForLog = (address: string | undefined) =>
	address?.replace(/(\/(?:invitation|calendar)\/)[^/?#]+/gi, '$1[removed]')
