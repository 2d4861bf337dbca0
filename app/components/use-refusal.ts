import { useTranslations } from 'use-intl/react'

/** A refusal in words. */
export function useRefusal() {
	const t = useTranslations('refusals')
	return (reason: string) => {
		const key = reason as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : t('impossible')
	}
}
