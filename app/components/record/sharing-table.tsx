import { useFormatter, useTranslations } from 'use-intl/react'
import {
	type Classification,
	factsByConsents,
	type OutsideReader,
	outsideReaders,
} from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { Table } from '../ui/table.tsx'

/**
 * What each classification lets readers outside see, always and with each consent: what a State agrees to; folded in a
 * form. The page of a section loads its words only where it is drawn: `sharingWords` in the `section-words.ts` of that page.
 */
export function SharingTable({ isFolded = false }: { isFolded?: boolean }) {
	const t = useTranslations('access.sharing')
	const codes = useTranslations('codes.classificationNames')
	const table = (
		<>
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden={isFolded}
				head={[t('level'), ...outsideReaders.map((reader) => t(`readers.${reader}`))]}
				rows={classifications.map((classification) => [
					codes(classification),
					...outsideReaders.map((reader) => (
						<Shown key={reader} reader={reader} classification={classification} />
					)),
				])}
			/>
		</>
	)
	if (!isFolded) return <section id="sharing">{table}</section>
	return (
		<details id="sharing">
			<summary>{t('title')}</summary>
			{table}
		</details>
	)
}

function Shown({ reader, classification }: { reader: OutsideReader; classification: Classification }) {
	const t = useTranslations('access.sharing')
	const common = useTranslations('common')
	const format = useFormatter()
	const groups = factsByConsents(reader, classification)
	if (groups.length === 0) return t('nothing')
	return groups.map(({ with: needed, facts }) => {
		const label = needed.length > 0 ? format.list(needed.map((one) => t(`given.${one}`))) : t('always')
		const value = format.list(facts.map((fact) => t(`facts.${fact}`)))
		return <div key={label}>{common('labelled', { label, value })}</div>
	})
}
