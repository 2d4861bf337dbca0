import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Request } from '#prisma/generated/client.ts'

/** How far a State lets its request travel: its classification, and to whom it agreed. */
export function sharingOf({ classification, answers }: Pick<Request, 'classification' | 'answers'>) {
	const { consentPublish, consentPartners, consentDonors } = (answers as Answers).about ?? {}
	return {
		classification,
		consentPublish: consentPublish === true,
		consentPartners: consentPartners === true,
		consentDonors: consentDonors === true,
	}
}
