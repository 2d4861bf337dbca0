import { useTranslations } from 'use-intl/react'

/** What happened at the door, in words. */
export function useKindName() {
	const t = useTranslations('operations.door')
	return (kind: string) => {
		const key = `kinds.${kind}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : kind
	}
}
