import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import type { ReleaseInWork } from '#app/domain/releases/list-releases.server.ts'
import { useSay } from '#app/i18n/use-say.ts'

/** Status of a release, what it is made of, and the step that is open. */
export function ReleaseState({ release }: { release: ReleaseInWork }) {
	const t = useTranslations('releases')
	const { status, error, releasing, revision, told } = release
	return (
		<>
			{status === 'making' && <Making {...release} />}
			{status === 'audited' && (
				<Notice title={t('audited.title')}>
					<p>{t('audited.body')}</p>
				</Notice>
			)}
			{status === 'released' && (
				<Notice tone="success" title={t('released.title')}>
					<p>{t('released.body')}</p>
				</Notice>
			)}
			{status === 'failed' && (
				<Notice tone="danger" title={t('failed.title')}>
					<p>{t(error === 'unprotected' ? 'failed.unprotected' : 'failed.failed')}</p>
				</Notice>
			)}
			{releasing && (
				<Panel title={t('confirm.title')} id="publish">
					<p>{t(releasing === 'another' ? 'confirm.own' : 'confirm.lead')}</p>
					{releasing === 'own' && <p>{t('confirm.told', { count: told })}</p>}
					{releasing === 'own' && (
						<ActionForm>
							<input type="hidden" name="revision" value={revision} />
							<Button>{t('confirm.button')}</Button>
						</ActionForm>
					)}
				</Panel>
			)}
			<Facts release={release} />
		</>
	)
}

function Making({ id, progress, stage }: Pick<ReleaseInWork, 'id' | 'progress' | 'stage'>) {
	const t = useTranslations('releases')
	const stages = useSay('releases.stages')
	return (
		<Progress
			done={progress}
			total={100}
			text={t('progress', { percent: progress })}
			stage={stage ? stages(stage) : t('statuses.making')}
			again={`/releases/${id}`}
		/>
	)
}

function Facts({ release }: { release: ReleaseInWork }) {
	const t = useTranslations('releases')
	const { status, orderedBy, releasedBy, releasedAt, asAt, datasetId, needs, sha256, id } = release
	return (
		<FactList
			items={[
				{ label: t('status'), value: t(`statuses.${status}`) },
				{ label: t('orderedBy'), value: <bdi>{orderedBy ?? t('schedule')}</bdi> },
				...(releasedAt
					? [
							{ label: t('releasedAt'), value: <LocalDate value={releasedAt} /> },
							{ label: t('releasedBy'), value: <bdi>{releasedBy}</bdi> },
						]
					: []),
				...(asAt ? [{ label: t('asAt'), value: <LocalDate value={asAt} withTime /> }] : []),
				...(datasetId
					? [
							{ label: t('dataset.number'), value: <code dir="ltr">{datasetId}</code> },
							{ label: t('dataset.needs'), value: needs },
							{ label: t('dataset.sha256'), value: <code dir="ltr">{sha256}</code> },
							{
								label: t('dataset.title'),
								value: (
									<>
										{t('dataset.body')} <a href={`/releases/${id}/dataset.json`}>{t('dataset.signature')}</a>
									</>
								),
								isLong: true,
							},
						]
					: []),
			]}
		/>
	)
}
