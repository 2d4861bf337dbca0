import { useTranslations } from 'use-intl/react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { IatiView } from '#app/domain/iati/builds/get-iati.server.ts'
import { buildStages } from '#workflows/iati/build.ts'

type Shown = Pick<IatiView, 'publisher' | 'current' | 'isPreview'> & {
	builds: readonly Pick<IatiView['builds'][number], 'status' | 'problem'>[]
}

/** Whether files are published, how far a build is, and what became of the last one. */
export function BuildState({ view }: { view: Shown }) {
	const t = useTranslations('iati')
	const { publisher, current, isPreview, builds } = view
	return (
		<>
			<Publication publisher={publisher} isPreview={isPreview} />
			{!current && builds[0] && <LastBuild {...builds[0]} />}
			{current ? (
				<Progress
					done={current.status === 'waiting' ? 0 : buildStages.indexOf(current.stage)}
					total={buildStages.length}
					text={t('progress', {
						done: current.status === 'waiting' ? 0 : buildStages.indexOf(current.stage) + 1,
						total: buildStages.length,
					})}
					stage={t(`buildStages.${current.status === 'waiting' ? 'waiting' : current.stage}`)}
					again="/administration/iati"
				/>
			) : (
				publisher && (
					<form method="post">
						<input type="hidden" name="intent" value="build" />
						<Button>{t('build')}</Button>
					</form>
				)
			)}
		</>
	)
}

function Publication({ publisher, isPreview }: Pick<Shown, 'publisher' | 'isPreview'>) {
	const t = useTranslations('iati.state')
	const state = !publisher ? 'notSet' : isPreview ? 'preview' : publisher.settings.isOn ? null : 'off'
	if (!state) return null
	return (
		<Notice title={t(`${state}.title`)}>
			<p>{t(`${state}.body`)}</p>
		</Notice>
	)
}

function LastBuild({ status, problem }: Shown['builds'][number]) {
	const t = useTranslations('iati.state')
	if (status !== 'refused' && status !== 'failed') return null
	return (
		<Notice tone="danger" title={t(`${status}.title`)}>
			<p>{problem === 'storageFull' ? t('storageFull') : t(`${status}.body`)}</p>
		</Notice>
	)
}

type LeftOutPanelProps = Pick<IatiView, 'faults' | 'more'> & {
	last: Pick<NonNullable<IatiView['last']>, 'leftOut'> | null
	isFirst: boolean
}

/** What keeps programmes out of the last valid build, by field and by the number of the rule. */
export function LeftOutPanel({ last, faults, more, isFirst }: LeftOutPanelProps) {
	const t = useTranslations('iati.leftOut')
	const fields = useTranslations('iati.fields')
	if (!last || (faults.length === 0 && isFirst))
		return (
			<Panel title={t('title')} id="left-out">
				<p>{t(last ? 'none' : 'noBuild')}</p>
			</Panel>
		)
	return (
		<Panel title={t('title')} id="left-out">
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('programme'), t('activity'), t('field'), t('rule')]}
				rows={faults.map(({ programmeId, title, activityId, field, rule }) => [
					programmeId ? (
						<a key="programme" href={`/programmes/${programmeId}`}>
							<UserText>{title}</UserText>
						</a>
					) : (
						t('gone')
					),
					<bdi key="activity">{activityId}</bdi>,
					fields(field),
					<bdi key="rule">{rule}</bdi>,
				])}
			/>
			{(more !== null || !isFirst) && (
				<p>
					{!isFirst && (
						<LinkButton tone="quiet" href="/administration/iati#left-out">
							{t('first')}
						</LinkButton>
					)}
					{more !== null && (
						<LinkButton tone="quiet" href={`/administration/iati?after=${more}#left-out`}>
							{t('more')}
						</LinkButton>
					)}
				</p>
			)}
		</Panel>
	)
}
