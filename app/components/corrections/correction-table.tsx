import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSay } from '#app/i18n/use-say.ts'
import type { ShownCorrection } from '#workflows/corrections/correctable.ts'
import { FactList } from '../ui/fact-list.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'
import { ShownValue, useEntryWords } from './corrected.tsx'

/** One correction: what was recorded, what counts now, why, and who says so. */
export function CorrectionTable({
	correction,
	children,
}: {
	correction: ShownCorrection & { label: string }
	children?: ReactNode
}) {
	const t = useTranslations('corrections')
	const status = useSay('corrections.status')
	const { nameOf, fieldOf } = useEntryWords()
	const { fields, reason, by, at, answer, decidedBy } = correction
	return (
		<section id={`correction-${correction.id}`}>
			<h3>{nameOf(correction)}</h3>
			<Table
				caption={nameOf(correction)}
				captionHidden
				head={[t('value'), t('before'), t('after')]}
				rows={fields.map(({ field, kind, before, after }) => [
					fieldOf(field),
					<del key="before">
						<ShownValue kind={kind} value={before} />
					</del>,
					<ins key="after">
						<ShownValue kind={kind} value={after} />
					</ins>,
				])}
			/>
			<FactList
				items={[
					{
						label: t('statusHead'),
						value: status(correction.status),
					},
					{ label: t('reason'), value: <UserText block>{reason}</UserText> },
					{ label: t('by'), value: by ? <UserText>{by}</UserText> : '–' },
					{ label: t('on'), value: <LocalDate value={at} /> },
					...(decidedBy || answer
						? [
								{
									label: t('answer'),
									value: (
										<>
											{decidedBy && <UserText>{decidedBy}</UserText>}
											{answer && <UserText block>{answer}</UserText>}
										</>
									),
								},
							]
						: []),
				]}
			/>
			{children}
		</section>
	)
}
