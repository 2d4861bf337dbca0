import { useTranslations } from 'use-intl/react'
import {
	type Classification,
	type Depth,
	fieldGroups,
	type Sight,
	sightOf,
	type Viewer,
} from '#workflows/visibility.ts'
import { Table } from '../ui/table.tsx'

type SightTableProps = { classification: Classification; viewers: readonly Viewer[] }

/** Who reads what of a request with this classification, in full and in part. */
export function SightTable({ classification, viewers }: SightTableProps) {
	const t = useTranslations('visibility')
	const codes = useTranslations('codes')
	const groupsOf = (sight: Sight, wanted: (depth: Depth) => boolean) =>
		fieldGroups.filter((group) => wanted(sight[group]))
	return (
		<Table
			caption={t('table.caption', { classification: codes(`classifications.${classification}`) })}
			captionHidden
			head={[t('table.who'), t('table.whole'), t('table.part')]}
			rows={viewers.map((viewer) => {
				const sight = sightOf(viewer, classification)
				const whole = groupsOf(sight, (depth) => depth === 'whole')
				const part = groupsOf(sight, (depth) => depth !== 'whole' && depth !== 'none')
				return [
					t(`viewers.${viewer}`),
					<Groups key="whole" texts={whole.map((group) => t(`groups.${group}`))} />,
					<Groups
						key="part"
						texts={part.map((group) => `${t(`groups.${group}`)}: ${t(`depths.${sight[group] as Partial}`)}`)}
					/>,
				]
			})}
		/>
	)
}

type Partial = Exclude<Depth, 'whole' | 'none'>

function Groups({ texts }: { texts: readonly string[] }) {
	const t = useTranslations('visibility.table')
	if (texts.length === 0) return t('nothing')
	return texts.map((text) => <div key={text}>{text}</div>)
}
