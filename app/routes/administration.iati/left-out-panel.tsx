import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { IatiView } from '#app/domain/iati/builds/get-iati.server.ts'

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
