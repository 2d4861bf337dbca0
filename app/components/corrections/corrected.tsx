import { createContext, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import type { WordsPath } from '#app/i18n/words.ts'
import type { ShownCorrection } from '#workflows/corrections/correctable.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { UserText } from '../ui/user-text.tsx'
import { ShownValue } from './shown-value.tsx'
import { useEntryWords } from './use-entry-words.tsx'

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
