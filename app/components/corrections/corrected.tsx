import { createContext, useContext } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useSay } from '#app/i18n/use-say.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import type { EntryName, ShownCorrection, Value, ValueKind } from '#workflows/corrections/correctable.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { UserText } from '../ui/user-text.tsx'

/** The corrections of the records on a page; each entry finds its own. */
export const CorrectedContext = createContext<readonly ShownCorrection[]>([])

/** The words that the marks of these corrections need; none where nothing was corrected. */
export const correctedWords = (corrections: readonly unknown[] | undefined): WordsPath[] =>
	corrections && corrections.length > 0 ? ['corrections'] : []

/** Beside an entry that was corrected: what was recorded before, what counts now, why, who and when. */
export function Corrected({ name, id = '' }: { name: string; id?: string }) {
	const found = useContext(CorrectedContext).filter(
		(one) => one.status === 'counted' && one.name === name && one.entryId === id,
	)
	return found.length > 0 ? <CorrectedValues found={found} /> : null
}

function CorrectedValues({ found }: { found: readonly ShownCorrection[] }) {
	const t = useTranslations('corrections')
	const { fieldOf } = useEntryWords()
	return (
		<details>
			<summary>{t('corrected')}</summary>
			<ul>
				{found.map(({ id: key, fields, reason, by, at }) => (
					<li key={key}>
						{fields.map(({ field, kind, before, after }) => (
							<div key={field}>
								{fieldOf(field)}:{' '}
								<del>
									<ShownValue kind={kind} value={before} />
								</del>{' '}
								<ins>
									<ShownValue kind={kind} value={after} />
								</ins>
							</div>
						))}
						<UserText block>{reason}</UserText>
						{by && <UserText>{by}</UserText>} (<LocalDate value={at} />)
					</li>
				))}
			</ul>
		</details>
	)
}

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

/** The words of an entry and its fields. */
export function useEntryWords() {
	const names = useTranslations('corrections.names')
	const fields = useSay('corrections.fields')
	return {
		nameOf: ({ name, label }: { name: EntryName; label: string }) =>
			label ? `${names(name)}: ${label}` : names(name),
		fieldOf: (field: string) => fields(field),
	}
}
