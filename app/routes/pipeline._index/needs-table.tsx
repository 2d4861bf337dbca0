import { useTranslations } from 'use-intl/react'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { ShownNeed } from '#app/domain/pipeline/get-pipeline.server.ts'
import { type PriceBasis, priceBases } from '#workflows/pipeline/need.ts'
import { twoDigits } from '#workflows/pipeline/price.ts'

/** Needs one by one, with what their States agreed that donors read, and no word of theirs. */
export function NeedsTable({ needs, caption }: { needs: readonly ShownNeed[]; caption: string }) {
	const t = useTranslations('pipeline')
	const codes = (list: string, code: string | null) => (code ? <Codes list={list} codes={[code]} /> : '')
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('need'), t('theme'), t('place'), t('quantity'), t('urgency'), t('price'), t('part')]}
			rows={needs.map(
				({ kind, taType, theme, region, state, quantity, lines, urgency, full, part, ...need }) => [
					codes(taType ? 'taTypes' : 'kinds', taType ?? kind),
					codes('themes', theme),
					<div key="place">
						<div>{region ? codes('regions', region) : t('noRegion')}</div>
						<div>{state ?? t('notNamed')}</div>
					</div>,
					<Quantity key="quantity" quantity={quantity} lines={kind === 'equipment' ? lines : []} />,
					codes('urgencies', urgency),
					<Price key="price" {...need} />,
					<div key="part">
						<div>{t('usd', { amount: part })}</div>
						<div>{t(full ? 'inFull' : 'atMinimum')}</div>
					</div>,
				],
			)}
		/>
	)
}

/** The range of a price and where it comes from. */
function Price({ low, high, basis }: Pick<ShownNeed, 'low' | 'high' | 'basis'>) {
	const t = useTranslations('pipeline')
	const known: PriceBasis | undefined = priceBases.find((one) => one === basis)
	if (low === null || high === null) return ''
	return (
		<>
			<div>{t('from', { low: twoDigits(low, 'down'), high: twoDigits(high, 'up') })}</div>
			{known && <div>{t(`bases.${known}`)}</div>}
		</>
	)
}
