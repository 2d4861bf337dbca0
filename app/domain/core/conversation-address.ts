/** The subject of a conversation: a request as a whole, or one of its needs. */
export type ConversationAddress = { requestId: string; needId: string | null }

/** The address of a messages page. */
export const messagesPath = ({ requestId, needId }: ConversationAddress) =>
	`/requests/${requestId}/messages${needId ? `?need=${needId}` : ''}`

/**
 * Where messages or internal notes stand on that page. They are counted separately: a notice of one does not replace a
 * notice of the other.
 */
export const conversationOf = (place: ConversationAddress, what: 'messages' | 'notes') =>
	what === 'notes' ? `${messagesPath(place)}#notes` : messagesPath(place)
