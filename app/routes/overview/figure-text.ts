import { useFormatter, useTranslations } from 'use-intl/react'
import type { Figure } from '#app/domain/figures/figures.ts'

/** A number, or why it is not shown. */
export function useFigure() {
	const t = useTranslations('overview')
	const format = useFormatter()
	return (figure: Figure) => (typeof figure === 'number' ? format.number(figure) : t(figure))
}
