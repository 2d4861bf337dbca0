import { useTranslations } from 'use-intl/react'
import { Table } from '#app/components/table.tsx'
import type { SectionProgress } from '#app/domain/draft-progress.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'

type SectionsTableProps = {
	caption: string
	captionHidden?: boolean
	sections: SectionProgress<RequestSection | NeedSection>[]
	address: string
}

/** Sections with a link to each, and what is still missing in it. */
export function SectionsTable({ sections, address, ...caption }: SectionsTableProps) {
	const t = useTranslations('draft')
	return (
		<Table
			{...caption}
			head={[t('tasks.section'), t('tasks.progress')]}
			rows={sections.map(({ section, state, missing }) => [
				<a key="link" href={`${address}/${section}`}>
					{t(`sections.${section}`)}
				</a>,
				t(`tasks.states.${state}`, { missing }),
			])}
		/>
	)
}
