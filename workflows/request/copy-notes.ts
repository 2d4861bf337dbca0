/**
 * Why an answer of an earlier request was not copied, or has to be looked at.
 *
 * Not copied: `anew` what is said for each request, such as a consent or an undertaking; `notAccepted` the form has no such
 * field or choice any more; `past` a day that has passed; `notChosen` a need that was left out of the copy.
 *
 * Copied: `hasPassed` an event that is over by now; `left` a contact whose account has ended; `otherAuthority` contacts
 * of another institution of the State; `otherLead` what was said of another lead institution; `closed` an institution whose posts have all been closed.
 */
export type CopyReason =
	| 'anew'
	| 'notAccepted'
	| 'past'
	| 'notChosen'
	| 'hasPassed'
	| 'left'
	| 'otherAuthority'
	| 'otherLead'
	| 'closed'

/** One remark on a copied section: the dotted name of the field, and the earlier answer, or '' where it says nothing. */
export type CopyNote = { field: string; why: CopyReason; was: string }
