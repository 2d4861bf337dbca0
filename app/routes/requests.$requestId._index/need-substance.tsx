import { Fragment, type ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { CountedQuantity } from '#app/components/record/lines-summary.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedSubstance as Substance } from '#app/domain/core/need-substance.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import styles from './request-page.module.css'

type NeedSubstanceProps = {
	kind: Kind
	substance: Substance
	/** Without how its description begins, where there are many needs, or the description itself follows. */
	isShort?: boolean
}

/** What a need asks for in two lines below its name: kind, quantity, places and dates; then how its description begins. */
export function NeedSubstance({ kind, substance, isShort = false }: NeedSubstanceProps) {
	const codes = useTranslations('codes.kinds')
	const parts: [name: string, part: ReactNode][] = [
		['kind', codes(kind)],
		...(isQuantified(substance)
			? [['quantity', <Quantity key="quantity" kind={kind} substance={substance} />] as [string, ReactNode]]
			: []),
		...(substance.places.length > 0
			? [['places', <Places key="places" {...substance} />] as [string, ReactNode]]
			: []),
		...(substance.earliest || substance.latest
			? [['dates', <Dates key="dates" {...substance} />] as [string, ReactNode]]
			: []),
	]
	return (
		<>
			<small className={styles.kind}>
				{parts.map(([name, part], at) => (
					<Fragment key={name}>
						{at > 0 && ' · '}
						{part}
					</Fragment>
				))}
			</small>
			{!isShort && substance.excerpt && (
				<small className={styles.excerpt} dir="auto">
					{substance.excerpt}
				</small>
			)}
		</>
	)
}

const isQuantified = ({ quantity, lines }: Substance) => quantity !== null || lines.length > 0

function Quantity({ kind, substance }: { kind: Kind; substance: Substance }) {
	const t = useTranslations('request.needs')
	const { quantity, least, lines, moreLines } = substance
	const whole = <CountedQuantity kind={kind} quantity={quantity} lines={lines} />
	if (lines.length > 0)
		return moreLines > 0 ? t.rich('andMore', { named: () => whole, count: moreLines }) : whole
	return least === null ? whole : t.rich('atLeast', { quantity: () => whole, least })
}

function Places({ places, morePlaces }: Pick<Substance, 'places' | 'morePlaces'>) {
	const t = useTranslations('request.needs')
	const format = useFormatter()
	const named = <UserText>{format.list(places, { type: 'unit' })}</UserText>
	return morePlaces > 0 ? t.rich('andMore', { named: () => named, count: morePlaces }) : named
}

/** The days between which the assistance is wanted, as far as they are stated. */
function Dates({ earliest, latest }: Pick<Substance, 'earliest' | 'latest'>) {
	const t = useTranslations('request.needs')
	const day = (value: string) => () => <LocalDate value={value} short />
	if (earliest && latest) return t.rich('between', { from: day(earliest), until: day(latest) })
	if (earliest) return t.rich('notBefore', { from: day(earliest) })
	return latest ? t.rich('notAfter', { until: day(latest) }) : null
}
