import { useTranslations } from 'use-intl/react'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { EarlierAssistance } from '#app/components/record/earlier-assistance.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import type { DecisionEvidence } from '#app/domain/record-pages/decision-evidence.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import styles from './decide.module.css'

type RequestEvidenceProps = { request: RequestView; evidence: DecisionEvidence }

/** What the decisions on all needs of a request rest on: due diligence, files, earlier assistance, and the other answers. */
export function RequestEvidence({ request, evidence }: RequestEvidenceProps) {
	const t = useTranslations('request')
	const earlierWords = useTranslations('bundles.earlier')
	const attachments = useTranslations('attachments')
	const { dueDiligence, mayOpenCase } = request
	const { files, earlier, sections } = evidence
	const received = earlier.deliveries.length + earlier.declared.length
	return (
		<div className={styles.request}>
			<FactList
				inColumns
				items={[
					...(dueDiligence
						? [
								{
									label: t('overview.dueDiligence'),
									value: (
										<DueDiligence
											status={dueDiligence}
											{...(mayOpenCase && { href: `/requests/${request.id}/due-diligence` })}
										/>
									),
								},
							]
						: []),
					{
						label: attachments('title'),
						value: files.length > 0 ? <Files requestId={request.id} files={files} /> : t('decide.noFiles'),
					},
					...(received === 0 ? [{ label: earlierWords('title'), value: earlierWords('none') }] : []),
				]}
			/>
			{received > 0 && (
				<details className={styles.rest}>
					<summary>{t('decide.earlier', { count: received })}</summary>
					<EarlierAssistance earlier={earlier} />
				</details>
			)}
			<details className={styles.rest}>
				<summary>{t('decide.requestAnswers')}</summary>
				{sections.map((section) => (
					<OfRequest key={section.section} section={section} />
				))}
				<p>
					<a href={`/requests/${request.id}/filing`}>{t('filing.title')}</a>
				</p>
			</details>
		</div>
	)
}

function DueDiligence({ status, href }: { status: string; href?: string }) {
	const tag = <StatusTag {...statusOf('dueDiligence', status)} />
	return href ? <a href={href}>{tag}</a> : tag
}

function Files({ requestId, files }: { requestId: string } & Pick<DecisionEvidence, 'files'>) {
	return files.map(({ id, name }) => (
		<div key={id}>
			<a href={`/requests/${requestId}/attachments/${id}`} download>
				<bdi>{name}</bdi>
			</a>
		</div>
	))
}

function OfRequest({ section }: { section: DecisionEvidence['sections'][number] }) {
	const t = useTranslations('draft.sections')
	return (
		<section>
			<h3>{t(section.section)}</h3>
			<FiledAnswers {...section} />
			<LeftOpen section={section.section} fields={section.leftOpen} />
		</section>
	)
}
