import { useTranslations } from 'use-intl/react'

/** Why a file was not taken or a step not done, in words; a reason nobody translated still gives a sentence. */
export function useRefusalText() {
	const t = useTranslations('attachments.refused')
	const refusals = useTranslations('refusals')
	const errors = useTranslations('common.errors')
	return (reason: string) => {
		const own = reason as Parameters<typeof t>[0]
		if (t.has(own)) return t(own)
		const general = reason as Parameters<typeof refusals>[0]
		return refusals.has(general) ? refusals(general) : errors('invalid.body')
	}
}
