import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { Empty } from '#app/components/empty.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Panel } from '#app/components/panel.tsx'
import type { SectionProgress } from '#app/domain/draft-progress.server.ts'
import type { NeedSection } from '#app/forms/sections.ts'
import { type Kind, kinds } from '#workflows/vocabulary.ts'
import styles from '../requests.$requestId.draft.$section/section-page.module.css'
import { SectionsTable } from './sections-table.tsx'

type Need = { id: string; rank: number; kind: Kind; title: string }
type NeedsPanelProps = {
	needs: Need[]
	progress: { id: string; sections: SectionProgress<NeedSection>[] }[]
	address: string
}

const MAX_NEEDS = 20

/** The needs of a draft in the State's own order, and the buttons that add one. */
export function NeedsPanel({ needs, progress, address }: NeedsPanelProps) {
	const t = useTranslations('draft.tasks')
	const sectionsOf = (id: string) => progress.find((need) => need.id === id)?.sections ?? []
	return (
		<Panel title={t('needs')} id="needs">
			<p>{t('needsLead')}</p>
			{needs.length === 0 && (
				<Empty title={t('noNeeds')}>
					<p>{t('noNeedsBody')}</p>
				</Empty>
			)}
			{needs.map((need) => (
				<NeedItem
					key={need.id}
					need={need}
					sections={sectionsOf(need.id)}
					address={`${address}/needs/${need.id}`}
				/>
			))}
			{needs.length < MAX_NEEDS && (
				<ActionForm>
					<div className={styles.buttons}>
						{kinds.map((kind) => (
							<Button key={kind} name="add" value={kind} tone="secondary">
								{t(`add.${kind}`)}
							</Button>
						))}
					</div>
				</ActionForm>
			)}
		</Panel>
	)
}

type NeedItemProps = { need: Need; sections: SectionProgress<NeedSection>[]; address: string }

function NeedItem({ need, sections, address }: NeedItemProps) {
	const t = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	const { rank, kind } = need
	const title = t('need', { rank, title: need.title || codes(kind) })
	return (
		<section className={styles.need} aria-labelledby={`need-${need.id}`}>
			<h3 id={`need-${need.id}`} dir="auto">
				{title}
			</h3>
			<SectionsTable caption={title} captionHidden sections={sections} address={address} />
			<LinkButton className={styles.remove} href={`${address}/remove`} tone="quiet">
				{t('remove', { rank })}
			</LinkButton>
		</section>
	)
}
