import type { JWK } from 'jose'
import type { Allocation } from '#workflows/allocation/allocate.ts'
import type { NeedExplanation as Explanation } from '#workflows/allocation/explain.ts'
import type { AllocationFacts as Facts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings as Settings } from '#workflows/allocation/settings.ts'
import type { JointPartStatus as OfJointPart } from '#workflows/bundling/joint-part.ts'
import type { EntryName as CorrectedEntry, Values } from '#workflows/corrections/correctable.ts'
import type { Milestone } from '#workflows/delivery/milestones.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { DeliveryStatus as OfDelivery } from '#workflows/delivery/status-facts.ts'
import type { DueDiligenceStatus as OfDueDiligence } from '#workflows/due-diligence/chart.ts'
import type { CategoryCapacity } from '#workflows/equipment/category-capacity.ts'
import type { LinePieces } from '#workflows/equipment/line-stages.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { DueDiligence as OfRightsCheck } from '#workflows/facts.ts'
import type {
	BuildStatus as BuildIs,
	SchemaErrors as ErrorsOfBuild,
	FaultField as FieldOfFault,
	BuildStage as StageOfBuild,
	BuildProblem as WhyNotBuilt,
} from '#workflows/iati/build.ts'
import type {
	JobStatus as JobIs,
	JobKind as OfJob,
	ExportOrder as Order,
	JobProblem as WhyFailed,
} from '#workflows/jobs.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus as OfNeed } from '#workflows/need/chart.ts'
import type { PipelineAnswers as AmountAnswers } from '#workflows/pipeline/answers.ts'
import type { PipelineGroup } from '#workflows/pipeline/groups.ts'
import type { PriceBasis } from '#workflows/pipeline/need.ts'
import type { PracticeStatus as OfPractice } from '#workflows/practice/chart.ts'
import type { PriorityWeights as Weights } from '#workflows/priority/criteria.ts'
import type { Memberships as InList, ListKind as OfList } from '#workflows/reference/reference-lists.ts'
import type { ReleaseStatus as OfRelease } from '#workflows/releases/release.ts'
import type { ReportStatus as OfReport } from '#workflows/report/chart.ts'
import type { RequestStatus as OfRequest } from '#workflows/request/chart.ts'
import type { CopyNote } from '#workflows/request/copy-notes.ts'
import type {
	EquipmentCategory,
	CapacityUnit as OfProgramme,
	TreatyStatus as OfTreaty,
	NeedOutcome as Outcome,
	TaType,
	LineUnit as Unit,
	usefulness,
} from '#workflows/vocabulary.ts'

// Statuses are text with a CHECK, not enums: under row-level security the equality of an enum reaches no index, since
// the planner may not trust it with rows that the reader does not see. The comment of a column in schema.prisma names
// its type here, so that a status is still the union of what its chart knows.
declare global {
	namespace Stored {
		type RequestStatus = OfRequest
		type NeedStatus = OfNeed
		type NeedOutcome = Outcome
		type DeliveryStatus = OfDelivery
		type DueDiligenceStatus = OfDueDiligence
		type NoticeStatus = 'queued' | 'deferred' | 'sent' | 'bounced' | 'parked' | 'suppressed'
		type AttachmentStatus = 'waiting' | 'clean' | 'refused'
		type JointPartStatus = OfJointPart
		type ReleaseStatus = OfRelease
		type PracticeStatus = OfPractice
		type ReportStatus = OfReport
		type LineCategory = EquipmentCategory
		type LineUnit = Unit
		type CapacityUnit = OfProgramme
		type TreatyStatus = OfTreaty
		type DueDiligence = OfRightsCheck
		type EntryName = CorrectedEntry
		type JobKind = OfJob
		type JobStatus = JobIs
		type JobProblem = WhyFailed
		type BuildStatus = BuildIs
		type BuildStage = StageOfBuild
		type BuildProblem = WhyNotBuilt
		type FaultField = FieldOfFault
		type SpokenLanguage = Language
		type NeedType = TaType
		type StatedUsefulness = (typeof usefulness)[number]
		type NextMilestone = Milestone
		type HandoverMode = 'title' | 'use'
		type PipelineBasis = PriceBasis

		// JSON. Each is written by one operation, after a form or a step was read by its schema.
		/** The answers of a request or need, by section: checked, or as typed when a section was saved unfinished. */
		type Answers = Record<string, Record<string, unknown>>
		/** The last entry of each audit chain. */
		type ChainHeads = { chain: string; position: number; hash: string }[]
		/**
		 * Numbers of a need that its State stated in answer to a question, by section and field (`need.persons`), each with
		 * the version of the submission since which a 0 there is certain.
		 */
		type SettledZeros = Record<string, number>
		/** Of a copied section: what was not copied, and what may be out of date. */
		type CopyNotes = CopyNote[]
		type PublicKey = JWK
		/** A text that people write in several languages. */
		type TextByLanguage = Partial<Record<Language, string>>
		type PhrasesByLanguage = Partial<Record<Language, string[]>>
		/** The latest entry of each step of a delivery or a due diligence case, by its event. */
		type StepRecords = DeliveryRecord
		/** What an entry states, by the event or change of its type. */
		type EntryFacts = Readonly<Record<string, unknown>>
		/** The people that a note verbale names. */
		type NamedPeople = { name?: string; email?: string; [field: string]: unknown }[]
		type CourseBudget = { item: string; amount: number }[]
		type LinesOfGoods = LinePieces[]
		/** State and context of a workflow as its `store` gives them; `restore` alone reads them. */
		type Snapshot = object
		type StoredContributions = {
			donor: string
			amount: number | null
			earmark?: string
			excludedCountries?: string[]
		}[]
		type CategoryCapacities = CategoryCapacity[]
		type CategoryTotals = (CategoryTotal & { lineId?: string })[]
		type AllocationFacts = Facts
		type AllocationSettings = Settings
		type AllocationOutcome = Omit<Allocation, 'lines' | 'explanations'> & {
			/** Whether the stored inputs gave the same proposal again; `waiting` while that is computed. */
			replayed?: { at: string; same: boolean } | { waiting: true }
		}
		type NeedExplanation = Explanation
		type ListKind = OfList
		type Memberships = InList
		type PriorityWeights = Weights
		type CorrectedValues = Values
		type ExportOrder = Order
		type SchemaErrors = ErrorsOfBuild
		type PipelineGroups = PipelineGroup[]
		type PipelineAnswers = AmountAnswers
		type PipelineAnswerStatus = 'waiting' | 'running' | 'done' | 'failed'
	}
}
