import type { WorkflowError } from '#workflows/engine/engine.ts'

/** Why a chart rejected a step: its own code, or the failed condition of a permission. */
type ChartReason = NonNullable<WorkflowError['code' | 'reason']>

/** Why nothing can be stored: the disk is full, or it cannot be written or reached. */
export type StorageProblem = 'storageFull' | 'storageRefuses'

/** Why an operation was rejected: exactly the keys of the `refusals` words. */
export type RefusalReason =
	| ChartReason
	| StorageProblem
	| 'aboveRequested'
	| 'aboveSeats'
	| 'administratorThere'
	| 'allContracted'
	| 'alreadySigned'
	| 'anotherOfficer'
	| 'attendanceMissing'
	| 'belowCohort'
	| 'belowMinimum'
	| 'bundleEnded'
	| 'bundleOfOne'
	| 'cannotTakeIt'
	| 'capacityExceeded'
	| 'commitmentOver'
	| 'confidentialExport'
	| 'confidentialNeed'
	| 'confirmAnew'
	| 'conflict'
	| 'correctionAwaiting'
	| 'doesNotFit'
	| 'earlierRules'
	| 'endedNeed'
	| 'exportExpired'
	| 'factorNeeded'
	| 'inAnotherBundle'
	| 'incomplete'
	| 'invalid'
	| 'jointConfidential'
	| 'jointLedByAnother'
	| 'jointProposer'
	| 'jointUnchecked'
	| 'jointUntitled'
	| 'lastAdministrator'
	| 'linesChanged'
	| 'linesThere'
	| 'locked'
	| 'mayNotExport'
	| 'noAcceptedNeed'
	| 'noAttendance'
	| 'noDays'
	| 'noFiledLines'
	| 'noFollowUp'
	| 'noLines'
	| 'noNominees'
	| 'noResults'
	| 'nobodyConfirmed'
	| 'nobodyPasses'
	| 'not-found'
	| 'notAllChecked'
	| 'notAllInspected'
	| 'notAllVetted'
	| 'notFiled'
	| 'notFull'
	| 'notNominated'
	| 'notScored'
	| 'notTheDeparter'
	| 'notTheEndorser'
	| 'notTheIdentifier'
	| 'notTheOrderer'
	| 'notTheRightPerson'
	| 'notYourself'
	| 'nothingAccepted'
	| 'nothingToShip'
	| 'offersOpen'
	| 'onceADay'
	| 'otherKind'
	| 'ownRecovery'
	| 'passkeyRefused'
	| 'practiceProposer'
	| 'programmeClosed'
	| 'protocolChanged'
	| 'recordIncomplete'
	| 'reportAuthor'
	| 'reportCommentsOpen'
	| 'reportEmpty'
	| 'reportNotDraft'
	| 'reportNotWritten'
	| 'resultsWithoutAttendance'
	| 'roundSettled'
	| 'sameOfficer'
	| 'sameOutcome'
	| 'scanMissing'
	| 'senderUnverified'
	| 'serialsMissing'
	| 'severalShipments'
	| 'successorNamed'
	| 'tooLate'
	| 'tooManyRecoveries'
	| 'unnamedLearners'
	| 'useWholeOffer'

/** Errors at a field, which can be the only message of a rejection: keys of the `form` words. */
export const fieldReasons = [
	'abovePercent',
	'aboveHeld',
	'alreadyHeld',
	'alreadyRemoved',
	'archiveAfterReminder',
	'arrivedAlready',
	'badCode',
	'badNumber',
	'badValue',
	'belowZero',
	'currencyDiffers',
	'datesOutOfOrder',
	'dayFull',
	'dayHasAttendance',
	'excludedByDonors',
	'inTheFuture',
	'nameFiles',
	'namedTwice',
	'noRoomLeft',
	'noSuchQuantity',
	'notAttended',
	'nothingOpen',
	'outOfBounds',
	'outsideFunding',
	'reportNoShare',
	'reportNumberHidden',
	'reportNumberUnknown',
	'seatsTaken',
	'tooLong',
	'tooMany',
	'tooManyAnswers',
	'tooManyFeeds',
	'unknownReference',
] as const
type FieldReason = (typeof fieldReasons)[number]

/** Why the content of a file is rejected. */
export type FileFault =
	| 'active'
	| 'actsAlone'
	| 'badLink'
	| 'bomb'
	| 'contentDiffers'
	| 'controls'
	| 'damaged'
	| 'empty'
	| 'fetches'
	| 'linked'
	| 'locked'
	| 'macros'
	| 'nested'
	| 'twoFiles'
	| 'unknownPart'
	| 'unreadable'
	| 'wrongType'

/** Why a file is rejected: keys of the `attachments.refused` words. */
export type FileReason = FileFault | 'broken' | 'busy' | 'noFile' | 'tooHeavy' | 'tooLarge' | 'tooManyAtOnce'

/** Why a workbook or a table is rejected; its own page shows it. */
type TableReason =
	| 'externalLinks'
	| 'fileNotRead'
	| 'lostCheck'
	| 'newer'
	| 'noRows'
	| 'notATable'
	| 'notOurs'
	| 'oneFile'
	| 'uploadAgain'

/** Why no text was translated; the page of the texts shows it. */
type TranslationReason = 'notTranslated' | 'translationAway' | 'translationUnsupported'

/** May be repeated after so many minutes. */
type Wait = `${'tooOften' | 'tooMuchWork'}:${number}`

export type Reason = RefusalReason | FieldReason | FileReason | TableReason | TranslationReason | Wait
