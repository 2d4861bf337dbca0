import { useTranslations } from 'use-intl/react'
import type { FailureCode } from '#app/platform/mail/failure.ts'

/** The words for a reason; a code of an earlier release stands for itself. */
export function useReason() {
	const t = useTranslations('administration.mail')
	return (code: string | null) =>
		code && t.has(`reasons.${code as FailureCode}`) ? t(`reasons.${code as FailureCode}`) : code
}
