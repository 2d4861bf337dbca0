import { useTranslations } from 'use-intl/react'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'

/** The label of a field by its name in the page: `lines.1.site` is "Items 2: Where it will be used". */
export function useLabels(section: RequestSection | NeedSection) {
	const t = useTranslations('draft')
	return (name: string): string | undefined => {
		const parts = name.split('.').map((part) => {
			if (/^\d+$/.test(part)) return Number(part) + 1
			const key = `${section}.${part}` as Parameters<typeof t>[0]
			return t.has(key) ? t(key) : undefined
		})
		if (parts.includes(undefined)) return undefined
		const field = parts.pop()
		return parts.length > 0 ? `${parts.join(' ')}: ${field}` : String(field)
	}
}
