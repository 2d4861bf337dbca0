import { useTranslations } from 'use-intl/react'
import { useRefusalText } from '../requests.$requestId.draft.attachments/use-refusal-text.ts'

/** Why a file was not taken as a workbook, in words. */
export function useWorkbookRefusal() {
	const t = useTranslations('workbook.errors')
	const general = useRefusalText()
	return (reason: string) => {
		const own = reason as Parameters<typeof t>[0]
		return t.has(own) ? t(own) : general(reason)
	}
}
