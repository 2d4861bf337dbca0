-- CreateEnum
CREATE TYPE "Language" AS ENUM ('ar', 'en', 'es', 'fr', 'ru', 'zh');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('drafter', 'focalPoint', 'mission', 'triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer', 'donor', 'administrator');

-- CreateEnum
CREATE TYPE "Classification" AS ENUM ('PUBLIC', 'SUMMARY', 'RESTRICTED', 'CONFIDENTIAL');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('training', 'equipment', 'advisory');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('draft', 'awaitingEndorsement', 'submitted', 'screening', 'review', 'approval', 'clarification', 'dormant', 'active', 'awaitingClosure', 'closed', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "NeedStatus" AS ENUM ('pending', 'accepted', 'proposed', 'reserved', 'confirmed', 'delivering', 'delivered', 'evaluated', 'onHold', 'referred', 'metByPartner', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('planning', 'nominating', 'nominated', 'participantsConfirmed', 'inSession', 'held', 'learningEvaluated', 'certified', 'specification', 'procurement', 'contracted', 'shipped', 'customs', 'received', 'inspected', 'handedOver', 'installed', 'checks', 'terms', 'underWay', 'draftShared', 'finalAccepted', 'followUp', 'closed', 'failed');

-- CreateEnum
CREATE TYPE "ProgrammeStatus" AS ENUM ('draft', 'open', 'full', 'closed');

-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('queued', 'sent', 'parked');

-- CreateTable
CREATE TABLE "state" (
    "iso3" TEXT NOT NULL,
    "m49" TEXT,
    "names" JSONB NOT NULL,
    "region" TEXT,
    "subregion" TEXT,
    "treaty_status" TEXT NOT NULL,
    "ldc" BOOLEAN NOT NULL DEFAULT false,
    "lldc" BOOLEAN NOT NULL DEFAULT false,
    "sids" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "state_pkey" PRIMARY KEY ("iso3")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "institution_type" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "website" TEXT,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "role" "Role" NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL DEFAULT '',
    "state_iso3" TEXT,
    "authority_id" TEXT,
    "donor" TEXT,
    "regions" TEXT[],
    "suspended_at" TIMESTAMPTZ,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "language" "Language" NOT NULL,
    "state_iso3" TEXT,
    "authority_id" TEXT,
    "donor" TEXT,
    "regions" TEXT[],
    "token_hash" TEXT NOT NULL,
    "invited_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "state_iso3" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("state_iso3","year")
);

-- CreateTable
CREATE TABLE "request" (
    "id" TEXT NOT NULL,
    "reference" TEXT,
    "state_iso3" TEXT NOT NULL,
    "authority_id" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "filing_language" "Language" NOT NULL,
    "classification" "Classification" NOT NULL DEFAULT 'RESTRICTED',
    "status" "RequestStatus" NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "answers_revision" INTEGER NOT NULL DEFAULT 0,
    "due_diligence" TEXT NOT NULL DEFAULT 'notNeeded',
    "drafter_id" TEXT NOT NULL,
    "endorser_id" TEXT,
    "officer_id" TEXT,
    "proposer_id" TEXT,
    "filing_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "submitted_at" TIMESTAMPTZ,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "kind" "Kind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" "NeedStatus" NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "answers_revision" INTEGER NOT NULL DEFAULT 0,
    "themes" TEXT[],
    "ta_type" TEXT,
    "quantity" INTEGER,
    "minimum_quantity" INTEGER,
    "programme_id" TEXT,
    "manager_id" TEXT,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT,
    "state_iso3" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "answer" TEXT,
    "answered_by_id" TEXT,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL,
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ,
    "returned_at" TIMESTAMPTZ,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "kind" "Kind" NOT NULL,
    "section" TEXT NOT NULL,
    "manager_id" TEXT NOT NULL,
    "donor" TEXT,
    "countries" TEXT[],
    "regions" TEXT[],
    "excluded_countries" TEXT[],
    "themes" TEXT[],
    "ta_types" TEXT[],
    "topics" TEXT[],
    "categories" TEXT[],
    "institution_types" TEXT[],
    "delivery_modes" TEXT[],
    "languages" TEXT[],
    "level" TEXT,
    "requires_law" BOOLEAN NOT NULL DEFAULT false,
    "requires_due_diligence" BOOLEAN NOT NULL DEFAULT true,
    "capacity_unit" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "minimum_per_state" INTEGER NOT NULL DEFAULT 1,
    "maximum_per_state" INTEGER NOT NULL,
    "funding_from" DATE NOT NULL,
    "funding_to" DATE NOT NULL,
    "last_commitment" DATE NOT NULL,
    "status" "ProgrammeStatus" NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "held_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "released_at" TIMESTAMPTZ,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "state_iso3" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "manager_id" TEXT NOT NULL,
    "donor" TEXT,
    "kind" "Kind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "status" "DeliveryStatus" NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "record" JSONB NOT NULL DEFAULT '{}',
    "opened_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader" (
    "person_id" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reader_pkey" PRIMARY KEY ("person_id","need_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "request_id" TEXT,
    "need_id" TEXT,
    "delivery_id" TEXT,
    "state_iso3" TEXT,
    "actor_id" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "event" JSONB NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "revision" INTEGER NOT NULL,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "event_key" TEXT NOT NULL,
    "person_id" TEXT,
    "address" TEXT,
    "template" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "request_id" TEXT,
    "status" "NoticeStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "message_id" TEXT,
    "language" "Language",
    "recipient" TEXT,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authority_state_iso3_idx" ON "authority"("state_iso3");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_role_state_iso3_idx" ON "person"("role", "state_iso3");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "request_reference_key" ON "request"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "request_filing_key_key" ON "request"("filing_key");

-- CreateIndex
CREATE INDEX "request_state_iso3_status_idx" ON "request"("state_iso3", "status");

-- CreateIndex
CREATE INDEX "request_status_updated_at_idx" ON "request"("status", "updated_at");

-- CreateIndex
CREATE INDEX "request_officer_id_status_idx" ON "request"("officer_id", "status");

-- CreateIndex
CREATE INDEX "need_request_id_rank_idx" ON "need"("request_id", "rank");

-- CreateIndex
CREATE INDEX "need_status_idx" ON "need"("status");

-- CreateIndex
CREATE INDEX "need_manager_id_status_idx" ON "need"("manager_id", "status");

-- CreateIndex
CREATE INDEX "question_request_id_idx" ON "question"("request_id");

-- CreateIndex
CREATE INDEX "decision_request_id_idx" ON "decision"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE INDEX "programme_kind_status_idx" ON "programme"("kind", "status");

-- CreateIndex
CREATE INDEX "programme_manager_id_idx" ON "programme"("manager_id");

-- CreateIndex
CREATE INDEX "reservation_programme_id_released_at_idx" ON "reservation"("programme_id", "released_at");

-- CreateIndex
CREATE INDEX "reservation_need_id_idx" ON "reservation"("need_id");

-- CreateIndex
CREATE INDEX "delivery_need_id_idx" ON "delivery"("need_id");

-- CreateIndex
CREATE INDEX "delivery_request_id_idx" ON "delivery"("request_id");

-- CreateIndex
CREATE INDEX "delivery_manager_id_status_idx" ON "delivery"("manager_id", "status");

-- CreateIndex
CREATE INDEX "reader_request_id_idx" ON "reader"("request_id");

-- CreateIndex
CREATE INDEX "audit_entry_request_id_at_idx" ON "audit_entry"("request_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_chain_position_key" ON "audit_entry"("chain", "position");

-- CreateIndex
CREATE INDEX "notice_person_id_created_at_idx" ON "notice"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_status_created_at_idx" ON "notice"("status", "created_at");

-- CreateIndex
CREATE INDEX "notice_request_id_idx" ON "notice"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_event_key_template_person_id_key" ON "notice"("event_key", "template", "person_id");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_state_iso3_fkey" FOREIGN KEY ("state_iso3") REFERENCES "state"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_state_iso3_fkey" FOREIGN KEY ("state_iso3") REFERENCES "state"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader" ADD CONSTRAINT "reader_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader" ADD CONSTRAINT "reader_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
