import type { Tx } from '#app/platform/database.server.ts'

/**
 * The files that came with messages, by message, as far as the reader may know of them: those that were not taken, and
 * those that wait for the scanner, only whoever sent them.
 */
export async function filesOfMessages(tx: Tx, messages: readonly { id: string; byMail: boolean }[]) {
	const ids = messages.filter(({ byMail }) => byMail).map(({ id }) => id)
	const found =
		ids.length === 0
			? []
			: await tx.attachment.findMany({
					where: { messageId: { in: ids } },
					orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
					select: { id: true, name: true, size: true, status: true, reason: true, messageId: true },
				})
	const files = new Map<string, MessageFile[]>()
	for (const { messageId, ...file } of found)
		files.set(messageId ?? '', [...(files.get(messageId ?? '') ?? []), file])
	return files
}

export type MessageFile = {
	id: string
	name: string
	size: number
	status: 'waiting' | 'clean' | 'refused'
	/** Of a file that was refused: a code, or what the scanner found. */
	reason: string | null
}
