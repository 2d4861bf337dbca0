import { useFormatter, useTranslations } from 'use-intl/react'
import type { Evidence } from '#workflows/priority/evidence.ts'

/** A fact in words; several numbers are listed as the reader's language does. */
export function useEvidence() {
	const t = useTranslations('priority.evidence')
	const format = useFormatter()
	return ({ key, values = {} }: Evidence) => {
		const shown = Object.entries(values).map(([name, value]) =>
			typeof value === 'object' ? [name, format.list(value.map(String))] : [name, value],
		)
		return t(key as 'rank', Object.fromEntries(shown) as { rank: number; of: number })
	}
}
