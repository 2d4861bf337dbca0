import type { Tx } from '#app/platform/database.server.ts'
import type { Notice, Person } from '#prisma/generated/client.ts'

/**
 * Where a message to somebody goes: what is about a request to the mailbox of the post, if it has one. What is about the
 * own account, and what somebody reads as a deputy, goes to the person alone.
 */
export async function addressOf(
	tx: Tx,
	{ requestId, inPlaceOf }: Pick<Notice, 'requestId' | 'inPlaceOf'>,
	{ email, postId }: Pick<Person, 'email' | 'postId'>,
): Promise<string> {
	if (!requestId || inPlaceOf.length > 0 || !postId) return email
	const post = await tx.post.findFirst({
		where: { id: postId, closedAt: null },
		select: { mailAddress: true },
	})
	return post?.mailAddress ?? email
}
