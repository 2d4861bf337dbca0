import { useTranslations } from 'use-intl/react'
import type { Target } from '#workflows/targets.ts'

/** A length of time in words: "10 working days". */
export function useLength() {
	const t = useTranslations('settings.targets.length')
	return ({ amount, unit }: Pick<Target, 'amount' | 'unit'>) => t(unit, { amount })
}
