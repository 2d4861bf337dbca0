import { useFormatter, useTranslations } from 'use-intl/react'
import type { Value, ValueKind } from '#workflows/corrections/correctable.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { UserText } from '../ui/user-text.tsx'

/** A recorded value in the language of the reader. */
export function ShownValue({ kind, value }: { kind: ValueKind; value: Value }) {
	const t = useTranslations('corrections')
	const format = useFormatter()
	if (value === null) return <>–</>
	if (kind === 'day') return <LocalDate value={String(value)} />
	if (kind === 'yesNo') return <>{t(value ? 'yes' : 'no')}</>
	if (kind === 'text') return <UserText>{String(value)}</UserText>
	if (kind === 'days' && Array.isArray(value))
		return (
			<ul>
				{value.map((day) => (
					<li key={day}>
						<LocalDate value={day} />
					</li>
				))}
			</ul>
		)
	return <>{format.number(Number(value), { maximumFractionDigits: 3 })}</>
}
