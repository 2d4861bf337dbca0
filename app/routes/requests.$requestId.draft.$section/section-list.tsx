import { useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import tag from '#app/components/ui/status-tag.module.css'
import type { DraftOutline } from '#app/domain/drafts/draft-progress.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import styles from './section-list.module.css'

type SectionListProps = {
	outline: DraftOutline
	/** The address of the draft. */
	href: string
	/** The section of this page, and the need that it belongs to. */
	section: string
	needId?: string | undefined
}

/** All sections of the draft with how far they are; beside the questions, on a phone folded above them. */
export function SectionList({ outline, href, section, needId }: SectionListProps) {
	const t = useTranslations('draft')
	const codes = useTranslations('codes.kinds')
	const { sections, needs, done, total } = outline
	return (
		<Fold title={t('outline.title', { done, total })}>
			<progress
				className={styles.bar}
				max={total}
				value={done}
				aria-label={t('outline.title', { done, total })}
			/>
			<nav aria-label={t('outline.title', { done, total })} className={styles.list}>
				<Sections sections={sections} href={href} current={needId ? undefined : section} />
				{needs.map((need) => (
					<div key={need.id}>
						<p>
							{t('tasks.need', {
								rank: need.rank,
								title: `\u2068${need.title || (need.kind ? codes(need.kind) : '')}\u2069`,
							})}
						</p>
						<Sections
							sections={need.sections}
							href={`${href}/needs/${need.id}`}
							current={need.id === needId ? section : undefined}
						/>
					</div>
				))}
			</nav>
		</Fold>
	)
}

type SectionsProps = {
	sections: readonly { section: RequestSection | NeedSection; state: State; missing: number }[]
	href: string
	current: string | undefined
}
type State = 'notStarted' | 'incomplete' | 'toCheck' | 'complete'

const tones = { notStarted: 'rest', incomplete: 'move', toCheck: 'wait', complete: 'good' } as const

function Sections({ sections, href, current }: SectionsProps) {
	const t = useTranslations('draft')
	return (
		<ul>
			{sections.map(({ section, state, missing }) => (
				<li key={section}>
					<a href={`${href}/${section}`} aria-current={section === current ? 'page' : undefined}>
						<span className={tag.tag} data-tone={tones[state]}>
							{t(`sections.${section}`)}
						</span>{' '}
						<small>{t(`tasks.states.${state}`, { missing })}</small>
					</a>
				</li>
			))}
		</ul>
	)
}
