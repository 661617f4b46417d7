//! The tables as diesel sees them; written by scripts/schema.py from the migrations.

diesel::table! {
    account (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        role -> Text,
        clearance -> Text,
        status -> Text,
        password_hash -> Nullable<Text>,
        epoch -> Integer,
        lang -> Text,
        theme -> Text,
        demo -> Bool,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    session (id_hash) {
        id_hash -> Text,
        account_id -> Text,
        csrf_secret -> Text,
        epoch -> Integer,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
        address -> Text,
        user_agent -> Text,
    }
}

diesel::table! {
    one_time_token (token_hash) {
        token_hash -> Text,
        purpose -> Text,
        account_id -> Nullable<Text>,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        created_by -> Text,
    }
}

diesel::table! {
    sign_in_failure (subject) {
        subject -> Text,
        failures -> Integer,
        window_started_at -> Timestamp,
        locked_until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    idempotency_key (id) {
        id -> Text,
        account_id -> Text,
        location -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    setting (name) {
        name -> Text,
        content -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    audit_event (seq) {
        seq -> BigInt,
        body -> Binary,
        leaf -> Binary,
        chain -> Binary,
        at -> Timestamp,
        actor_id -> Nullable<Text>,
        actor_role -> Nullable<Text>,
        action -> Text,
        object_type -> Text,
        object_id -> Text,
        agreement_id -> Nullable<Text>,
        outcome -> Text,
    }
}

diesel::table! {
    audit_head (id) {
        id -> Integer,
        log_id -> Text,
        seq -> BigInt,
        chain -> Binary,
    }
}

diesel::table! {
    revision (object_type, object_id, version) {
        object_type -> Text,
        object_id -> Text,
        version -> Integer,
        snapshot -> Text,
        recorded_at -> Timestamp,
        recorded_by -> Text,
        reason -> Nullable<Text>,
        audit_seq -> BigInt,
    }
}

diesel::table! {
    state (code) {
        code -> Text,
        alpha2 -> Nullable<Text>,
        name_en -> Text,
        name_pl -> Text,
        name_uk -> Text,
        official_en -> Nullable<Text>,
        official_pl -> Nullable<Text>,
        official_uk -> Nullable<Text>,
        valid_from -> Nullable<Text>,
        valid_to -> Nullable<Text>,
        memberships -> Text,
        standing -> Text,
    }
}

diesel::table! {
    ministry (id) {
        id -> Text,
        state_code -> Text,
        kind -> Text,
        name_en -> Text,
        name_pl -> Nullable<Text>,
        name_uk -> Nullable<Text>,
        name_native -> Nullable<Text>,
        parent_id -> Nullable<Text>,
        predecessor_id -> Nullable<Text>,
        valid_from -> Nullable<Text>,
        valid_to -> Nullable<Text>,
        sort_key -> Text,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    official (id) {
        id -> Text,
        name_latin -> Text,
        name_native -> Nullable<Text>,
        sort_key -> Text,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    source (id) {
        id -> Text,
        reference -> Text,
        publisher -> Text,
        title -> Text,
        published_on -> Nullable<Text>,
        retrieved_on -> Nullable<Text>,
        grade -> Text,
        created_at -> Timestamp,
        created_by -> Text,
    }
}

diesel::table! {
    office_held (id) {
        id -> Text,
        official_id -> Text,
        ministry_id -> Nullable<Text>,
        title_en -> Text,
        title_pl -> Nullable<Text>,
        title_uk -> Nullable<Text>,
        title_native -> Nullable<Text>,
        held_from -> Nullable<Text>,
        held_to -> Nullable<Text>,
        source_id -> Nullable<Text>,
    }
}

diesel::table! {
    register_series (series) {
        series -> Text,
        next_number -> Integer,
    }
}

diesel::table! {
    agreement (id) {
        id -> Text,
        register_no -> Nullable<Text>,
        short_title -> Text,
        instrument_kind -> Text,
        level -> Text,
        scope -> Text,
        stage -> Text,
        record_state -> Text,
        owner_id -> Nullable<Text>,
        deputy_id -> Nullable<Text>,
        marking -> Text,
        marking_rank -> Integer,
        access_mode -> Text,
        pointer_only -> Bool,
        fictional -> Bool,
        binding -> Text,
        signed_on -> Nullable<Text>,
        signed_sort -> Text,
        sort_key -> Text,
        standing -> Text,
        standing_since -> Nullable<Text>,
        standing_reason -> Nullable<Text>,
        standing_next_change_on -> Nullable<Text>,
        next_deadline_on -> Nullable<Text>,
        completeness -> Integer,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
        closed_on -> Nullable<Text>,
    }
}

diesel::table! {
    agreement_particulars (agreement_id) {
        agreement_id -> Text,
        summary -> Nullable<Text>,
        lead_ministry_id -> Nullable<Text>,
        authentic_languages -> Text,
        prevailing_language -> Nullable<Text>,
        originals_location -> Nullable<Text>,
        archive_ref -> Nullable<Text>,
        legal_authority -> Nullable<Text>,
        financial_note -> Nullable<Text>,
        territorial_scope -> Nullable<Text>,
        marking_basis -> Nullable<Text>,
        text_not_held_reason -> Nullable<Text>,
        notice -> Nullable<Text>,
        void_reason -> Nullable<Text>,
        voided_by -> Nullable<Text>,
        voided_at -> Nullable<Timestamp>,
        external_id -> Nullable<Text>,
    }
}

diesel::table! {
    agreement_grant (agreement_id, account_id) {
        agreement_id -> Text,
        account_id -> Text,
        reason -> Text,
        granted_at -> Timestamp,
        granted_by -> Text,
    }
}

diesel::table! {
    agreement_title (id) {
        id -> Text,
        agreement_id -> Text,
        position -> Integer,
        lang -> Text,
        wording -> Text,
        kind -> Text,
        source_id -> Nullable<Text>,
    }
}

diesel::table! {
    agreement_area (agreement_id, area) {
        agreement_id -> Text,
        area -> Text,
    }
}

diesel::table! {
    agreement_source (agreement_id, source_id) {
        agreement_id -> Text,
        source_id -> Text,
    }
}

diesel::table! {
    agreement_word (word, agreement_id) {
        word -> Text,
        agreement_id -> Text,
    }
}

diesel::table! {
    party (id) {
        id -> Text,
        agreement_id -> Text,
        position -> Integer,
        state_code -> Text,
        ministry_id -> Nullable<Text>,
        name_as_in_text -> Nullable<Text>,
        side -> Text,
        role -> Text,
        binding_view -> Text,
        binding_basis -> Nullable<Text>,
        determined_by -> Nullable<Text>,
        determined_on -> Nullable<Text>,
        signed_sort -> Text,
    }
}

diesel::table! {
    relation (id) {
        id -> Text,
        from_id -> Text,
        to_id -> Text,
        kind -> Text,
        effective_on -> Nullable<Text>,
        clause_ref -> Nullable<Text>,
        assumed -> Bool,
    }
}

diesel::table! {
    action (id) {
        id -> Text,
        agreement_id -> Text,
        party_id -> Nullable<Text>,
        kind -> Text,
        acted_on -> Nullable<Text>,
        received_on -> Nullable<Text>,
        effective_on -> Nullable<Text>,
        certainty -> Text,
        place -> Nullable<Text>,
        channel -> Nullable<Text>,
        reference_no -> Nullable<Text>,
        scope -> Nullable<Text>,
        note -> Nullable<Text>,
        source_id -> Nullable<Text>,
        verification -> Text,
        recorded_by -> Text,
        recorded_at -> Timestamp,
        verified_by -> Nullable<Text>,
        verified_at -> Nullable<Timestamp>,
        backdating_reason -> Nullable<Text>,
        void_reason -> Nullable<Text>,
        corrects_id -> Nullable<Text>,
        sort_on -> Text,
        new_end -> Nullable<Text>,
        backdating -> Nullable<Text>,
        dispute_reason -> Nullable<Text>,
        set_aside_by -> Nullable<Text>,
    }
}

diesel::table! {
    signature (id) {
        id -> Text,
        action_id -> Text,
        agreement_id -> Text,
        party_id -> Text,
        official_id -> Text,
        office_as_signed -> Text,
        on_behalf_of -> Nullable<Text>,
        capacity -> Text,
        full_powers_ref -> Nullable<Text>,
        full_powers_on -> Nullable<Text>,
        full_powers_issuer -> Nullable<Text>,
        witnesses -> Nullable<Text>,
    }
}

diesel::table! {
    obligation (id) {
        id -> Text,
        agreement_id -> Text,
        article_ref -> Nullable<Text>,
        wording -> Text,
        debtor -> Text,
        nature -> Text,
        kind -> Text,
        recurrence -> Nullable<Text>,
        trigger_text -> Nullable<Text>,
        ministry_id -> Nullable<Text>,
        owner_id -> Nullable<Text>,
        measure -> Nullable<Text>,
        evidence_required -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
        clause_id -> Nullable<Text>,
        title_en -> Nullable<Text>,
        title_pl -> Nullable<Text>,
        title_uk -> Nullable<Text>,
        schedule -> Text,
        first_due -> Nullable<Text>,
        within -> Nullable<Text>,
        survives -> Bool,
        state -> Text,
        ended_on -> Nullable<Text>,
        end_reason -> Nullable<Text>,
        scheduled_from -> Nullable<Text>,
    }
}

diesel::table! {
    milestone (id) {
        id -> Text,
        agreement_id -> Text,
        obligation_id -> Nullable<Text>,
        position -> Integer,
        title_en -> Nullable<Text>,
        title_pl -> Nullable<Text>,
        title_uk -> Nullable<Text>,
        baseline_due -> Nullable<Text>,
        baseline_no -> Integer,
        forecast_due -> Nullable<Text>,
        actual_done -> Nullable<Text>,
        due_sort -> Text,
        state -> Text,
        blocked_cause -> Nullable<Text>,
        blocked_plan -> Nullable<Text>,
        owner_id -> Nullable<Text>,
        ministry_id -> Nullable<Text>,
        partner_confirmation -> Text,
        weight -> Integer,
        illustrative -> Bool,
        reported_by -> Nullable<Text>,
        reported_at -> Nullable<Timestamp>,
        verified_by -> Nullable<Text>,
        verified_at -> Nullable<Timestamp>,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
        occurrence -> Nullable<Text>,
        moved_from_id -> Nullable<Text>,
    }
}

diesel::table! {
    milestone_dependency (milestone_id, depends_on_id) {
        milestone_id -> Text,
        depends_on_id -> Text,
    }
}

diesel::table! {
    milestone_report (id) {
        id -> Text,
        milestone_id -> Text,
        kind -> Text,
        narrative -> Text,
        period -> Nullable<Text>,
        done_on -> Nullable<Text>,
        rag_computed -> Nullable<Text>,
        rag_override -> Nullable<Text>,
        override_reason -> Nullable<Text>,
        override_until -> Nullable<Text>,
        reported_by -> Text,
        reported_at -> Timestamp,
        accepted_by -> Nullable<Text>,
        accepted_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    milestone_revision (id) {
        id -> Text,
        milestone_id -> Text,
        field -> Text,
        was -> Nullable<Text>,
        became -> Nullable<Text>,
        reason_code -> Nullable<Text>,
        reason -> Nullable<Text>,
        made_by -> Text,
        made_at -> Timestamp,
        approved_by -> Nullable<Text>,
        approved_at -> Nullable<Timestamp>,
        until_on -> Nullable<Text>,
        refused_by -> Nullable<Text>,
        refused_at -> Nullable<Timestamp>,
        refusal -> Nullable<Text>,
    }
}

diesel::table! {
    import_batch (id) {
        id -> Text,
        profile -> Text,
        file_name -> Text,
        file_sha256 -> Text,
        rows_created -> Integer,
        rows_skipped -> Integer,
        rows_refused -> Integer,
        imported_at -> Timestamp,
        imported_by -> Text,
    }
}

diesel::table! {
    export_record (id) {
        id -> Text,
        number -> BigInt,
        kind -> Text,
        format -> Text,
        lang -> Text,
        agreement_id -> Nullable<Text>,
        filter -> Text,
        rows_included -> Integer,
        rows_withheld -> Integer,
        marking -> Text,
        content_sha256 -> Text,
        exported_at -> Timestamp,
        exported_by -> Text,
    }
}

diesel::table! {
    account_grant (account_id) {
        account_id -> Text,
        role -> Text,
        clearance -> Text,
        proposed_by -> Text,
        proposed_at -> Timestamp,
    }
}

diesel::table! {
    clause (id) {
        id -> Text,
        agreement_id -> Text,
        kind -> Text,
        article -> Nullable<Text>,
        rule -> Nullable<Text>,
        texts -> Text,
        source_id -> Nullable<Text>,
        verification -> Text,
        recorded_by -> Text,
        recorded_at -> Timestamp,
        verified_by -> Nullable<Text>,
        verified_at -> Nullable<Timestamp>,
        void_reason -> Nullable<Text>,
    }
}

diesel::table! {
    deadline (agreement_id, kind, ordinal) {
        agreement_id -> Text,
        kind -> Text,
        ordinal -> Integer,
        due_on -> Text,
        label -> Nullable<Text>,
        term_no -> Nullable<Integer>,
    }
}

diesel::table! {
    waiting (agreement_id, ordinal) {
        agreement_id -> Text,
        ordinal -> Integer,
        side -> Text,
        what -> Text,
        party_id -> Nullable<Text>,
        since -> Nullable<Text>,
    }
}

diesel::table! {
    decision (id) {
        id -> Text,
        agreement_id -> Text,
        about -> Text,
        term_no -> Nullable<Integer>,
        chosen -> Text,
        basis -> Text,
        decided_on -> Text,
        recorded_by -> Text,
        recorded_at -> Timestamp,
    }
}

diesel::table! {
    ruling (id) {
        id -> Text,
        agreement_id -> Text,
        about -> Text,
        stated -> Text,
        computed -> Text,
        holds -> Text,
        reason -> Text,
        ruled_by -> Text,
        ruled_at -> Timestamp,
    }
}

diesel::table! {
    alert (id) {
        id -> Text,
        agreement_id -> Text,
        kind -> Text,
        due_on -> Text,
        ordinal -> Integer,
        label -> Nullable<Text>,
        step -> Integer,
        raised_at -> Timestamp,
        acknowledged_by -> Nullable<Text>,
        acknowledged_at -> Nullable<Timestamp>,
        escalated_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        close_reason -> Nullable<Text>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        dedupe_key -> Text,
        account_id -> Text,
        kind -> Text,
        payload -> Text,
        not_before -> Timestamp,
        state -> Text,
        attempts -> Integer,
        lease_until -> Nullable<Timestamp>,
        lease_by -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    mail_preference (account_id) {
        account_id -> Text,
        frequency -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    calendar_feed (id) {
        id -> Text,
        account_id -> Text,
        name -> Text,
        token_hash -> Text,
        partner -> Nullable<Text>,
        kind -> Nullable<Text>,
        owner_id -> Nullable<Text>,
        created_at -> Timestamp,
        fetched_on -> Nullable<Text>,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    document_content (number) {
        number -> BigInt,
        sha256 -> Text,
        size -> BigInt,
        format -> Text,
        text_state -> Text,
        text_fault -> Nullable<Text>,
        pages -> Nullable<Integer>,
        attempts -> Integer,
        not_before -> Timestamp,
        lease_until -> Nullable<Timestamp>,
        lease_by -> Nullable<Text>,
        kept_at -> Timestamp,
    }
}

diesel::table! {
    document_passage (content, number) {
        content -> BigInt,
        number -> Integer,
        wording -> Text,
    }
}

diesel::table! {
    document_word (content, word) {
        word -> Text,
        content -> BigInt,
        passage -> Integer,
    }
}

diesel::table! {
    document (id) {
        id -> Text,
        agreement_id -> Text,
        title -> Text,
        kind -> Text,
        lang -> Text,
        authenticity -> Text,
        dated_on -> Nullable<Text>,
        marking -> Text,
        marking_rank -> Integer,
        state -> Text,
        withdrawn_reason -> Nullable<Text>,
        withdrawn_by -> Nullable<Text>,
        withdrawn_at -> Nullable<Timestamp>,
        content -> BigInt,
        version_no -> Integer,
        sample -> Bool,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    document_version (document_id, number) {
        document_id -> Text,
        number -> Integer,
        content -> BigInt,
        file_name -> Text,
        note -> Nullable<Text>,
        uploaded_by -> Text,
        uploaded_at -> Timestamp,
    }
}

diesel::table! {
    document_label (word, document_id) {
        word -> Text,
        document_id -> Text,
    }
}

diesel::table! {
    evidence (id) {
        id -> Text,
        agreement_id -> Text,
        claim_kind -> Text,
        claim_id -> Text,
        document_id -> Nullable<Text>,
        source_id -> Nullable<Text>,
        shows -> Text,
        result -> Text,
        remark -> Nullable<Text>,
        checked_by -> Nullable<Text>,
        checked_at -> Nullable<Timestamp>,
        checked_version -> Nullable<Integer>,
        withdrawn_reason -> Nullable<Text>,
        withdrawn_by -> Nullable<Text>,
        withdrawn_at -> Nullable<Timestamp>,
        recorded_by -> Text,
        recorded_at -> Timestamp,
    }
}

diesel::table! {
    milestone_confirmation (id) {
        id -> Text,
        milestone_id -> Text,
        became -> Text,
        on_day -> Text,
        note -> Nullable<Text>,
        source_id -> Nullable<Text>,
        recorded_by -> Text,
        recorded_at -> Timestamp,
        answer_id -> Nullable<Text>,
    }
}

diesel::table! {
    milestone_colour (milestone_id) {
        milestone_id -> Text,
        rag -> Text,
        silent -> Bool,
        since -> Nullable<Text>,
    }
}

diesel::table! {
    milestone_limit (id) {
        id -> Text,
        name -> Text,
        was -> Integer,
        became -> Integer,
        reason -> Text,
        changed_by -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    closing (id) {
        id -> Text,
        agreement_id -> Text,
        state -> Text,
        archive_ref -> Text,
        lessons -> Text,
        surviving_note -> Nullable<Text>,
        successor_id -> Nullable<Text>,
        checklist -> Text,
        prepared_by -> Text,
        prepared_at -> Timestamp,
        closed_by -> Nullable<Text>,
        closed_at -> Nullable<Timestamp>,
        answer -> Nullable<Text>,
        reopened_by -> Nullable<Text>,
        reopened_at -> Nullable<Timestamp>,
        reopen_reason -> Nullable<Text>,
        version -> Integer,
    }
}

diesel::table! {
    joint_body (id) {
        id -> Text,
        agreement_id -> Text,
        parent_id -> Nullable<Text>,
        kind -> Text,
        name_en -> Text,
        name_pl -> Nullable<Text>,
        name_uk -> Nullable<Text>,
        name_native -> Nullable<Text>,
        article -> Nullable<Text>,
        mandate -> Nullable<Text>,
        established_on -> Nullable<Text>,
        rhythm_months -> Nullable<Integer>,
        state -> Text,
        state_since -> Nullable<Text>,
        state_reason -> Nullable<Text>,
        last_held -> Nullable<Text>,
        next_due -> Nullable<Text>,
        search_text -> Text,
        sort_key -> Text,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    body_seat (id) {
        id -> Text,
        body_id -> Text,
        side -> Text,
        role -> Text,
        official_id -> Nullable<Text>,
        office -> Nullable<Text>,
        ministry_id -> Nullable<Text>,
        held_from -> Nullable<Text>,
        held_to -> Nullable<Text>,
    }
}

diesel::table! {
    meeting (id) {
        id -> Text,
        body_id -> Text,
        agreement_id -> Text,
        number -> Integer,
        planned_on -> Nullable<Text>,
        held_on -> Nullable<Text>,
        on_sort -> Text,
        host -> Nullable<Text>,
        place -> Nullable<Text>,
        by_video -> Bool,
        agenda -> Nullable<Text>,
        state -> Text,
        cancel_reason -> Nullable<Text>,
        minutes_id -> Nullable<Text>,
        agreed_ours -> Nullable<Text>,
        agreed_theirs -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    meeting_participant (id) {
        id -> Text,
        meeting_id -> Text,
        position -> Integer,
        side -> Text,
        official_id -> Nullable<Text>,
        words -> Nullable<Text>,
    }
}

diesel::table! {
    meeting_decision (id) {
        id -> Text,
        meeting_id -> Text,
        body_id -> Text,
        agreement_id -> Text,
        number -> Integer,
        kind -> Text,
        title_en -> Nullable<Text>,
        title_pl -> Nullable<Text>,
        title_uk -> Nullable<Text>,
        wording -> Nullable<Text>,
        debtor -> Nullable<Text>,
        ministry_id -> Nullable<Text>,
        owner_id -> Nullable<Text>,
        due -> Nullable<Text>,
        verification -> Text,
        verified_by -> Nullable<Text>,
        verified_at -> Nullable<Timestamp>,
        void_reason -> Nullable<Text>,
        milestone_id -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    extract (id) {
        id -> Text,
        number -> Text,
        partner -> Text,
        as_of -> Text,
        ceiling -> Text,
        marking -> Text,
        query -> Text,
        state -> Text,
        body -> Text,
        sha256 -> Text,
        line_count -> Integer,
        proof -> Nullable<Text>,
        made_by -> Text,
        made_at -> Timestamp,
        decided_by -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decision -> Nullable<Text>,
        version -> Integer,
    }
}

diesel::table! {
    extract_line (id) {
        id -> Text,
        extract_id -> Text,
        number -> Integer,
        milestone_id -> Text,
        agreement_id -> Text,
    }
}

diesel::table! {
    extract_answer (id) {
        id -> Text,
        extract_id -> Text,
        format -> Text,
        file_name -> Text,
        file -> Text,
        sha256 -> Text,
        respondent -> Text,
        office -> Text,
        answered_on -> Text,
        state -> Text,
        uploaded_by -> Text,
        uploaded_at -> Timestamp,
        decided_by -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decision -> Nullable<Text>,
        version -> Integer,
    }
}

diesel::table! {
    extract_reply (answer_id, line_id) {
        answer_id -> Text,
        line_id -> Text,
        verdict -> Text,
        remark -> Nullable<Text>,
        their_forecast -> Nullable<Text>,
        outcome -> Nullable<Text>,
    }
}

diesel::table! {
    signing_key (seq) {
        seq -> BigInt,
        vkey -> Text,
        how -> Text,
        statement -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    checkpoint (size) {
        size -> BigInt,
        chain -> Binary,
        note -> Text,
        why -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    cosignature (size, witness) {
        size -> BigInt,
        witness -> Text,
        line -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    relation_end (to_id, from_id) {
        to_id -> Text,
        from_id -> Text,
    }
}

diesel::table! {
    look (number) {
        number -> BigInt,
        account_id -> Text,
        role -> Text,
        session -> Text,
        agreement_id -> Text,
        kind -> Text,
        marking -> Text,
        quarter -> BigInt,
        at -> Timestamp,
        chain -> Binary,
    }
}

diesel::table! {
    audit_engagement (id) {
        id -> Text,
        number -> Integer,
        title -> Text,
        purpose -> Nullable<Text>,
        partner -> Nullable<Text>,
        standing -> Nullable<Text>,
        signed_in -> Nullable<Text>,
        period_from -> Text,
        period_to -> Text,
        state -> Text,
        conclusion -> Nullable<Text>,
        opened_by -> Text,
        opened_at -> Timestamp,
        closed_by -> Nullable<Text>,
        closed_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    audit_sample (id) {
        id -> Text,
        audit_id -> Text,
        number -> Integer,
        method -> Text,
        strata -> Nullable<Text>,
        size -> Integer,
        seed -> Text,
        generator -> Text,
        population -> Integer,
        population_sha256 -> Text,
        log_seq -> BigInt,
        drawn_by -> Text,
        drawn_at -> Timestamp,
    }
}

diesel::table! {
    audit_member (sample_id, agreement_id) {
        sample_id -> Text,
        agreement_id -> Text,
        stratum -> Text,
        weight -> Integer,
        points -> Text,
        place -> Integer,
    }
}

diesel::table! {
    working_paper (id) {
        id -> Text,
        audit_id -> Text,
        sample_id -> Text,
        agreement_id -> Text,
        state -> Text,
        conclusion -> Nullable<Text>,
        worked_by -> Text,
        prepared_by -> Nullable<Text>,
        prepared_at -> Nullable<Timestamp>,
        reviewed_by -> Nullable<Text>,
        reviewed_at -> Nullable<Timestamp>,
        review_note -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        created_by -> Text,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    paper_test (paper_id, assertion) {
        paper_id -> Text,
        assertion -> Text,
        verdict -> Text,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    finding (id) {
        id -> Text,
        number -> Text,
        audit_id -> Text,
        agreement_id -> Nullable<Text>,
        title -> Text,
        severity -> Text,
        criterion -> Text,
        condition -> Text,
        cause -> Text,
        effect -> Text,
        recommendation -> Text,
        state -> Text,
        drafted_by -> Text,
        drafted_at -> Timestamp,
        issued_by -> Nullable<Text>,
        issued_at -> Nullable<Timestamp>,
        respond_by -> Nullable<Text>,
        response -> Nullable<Text>,
        action_owner -> Nullable<Text>,
        due -> Nullable<Text>,
        responded_by -> Nullable<Text>,
        responded_at -> Nullable<Timestamp>,
        return_reason -> Nullable<Text>,
        outcome -> Nullable<Text>,
        ended_by -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
        version -> Integer,
        updated_at -> Timestamp,
        updated_by -> Text,
    }
}

diesel::table! {
    gap (agreement_id, item) {
        agreement_id -> Text,
        item -> Text,
        sides -> Text,
    }
}

diesel::table! {
    lapse (id) {
        id -> Text,
        agreement_id -> Text,
        kind -> Text,
        due_on -> Text,
        done_on -> Nullable<Text>,
        side -> Text,
        about_id -> Nullable<Text>,
    }
}

diesel::table! {
    reconciliation_list (id) {
        id -> Text,
        name -> Text,
        file_name -> Text,
        file_sha256 -> Text,
        format -> Text,
        header -> Text,
        mapping -> Text,
        partners -> Text,
        from_year -> Nullable<Integer>,
        to_year -> Nullable<Integer>,
        row_count -> Integer,
        marking -> Text,
        marking_rank -> Integer,
        state -> Text,
        reason -> Nullable<Text>,
        uploaded_by -> Text,
        uploaded_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    reconciliation_row (list_id, number) {
        list_id -> Text,
        number -> Integer,
        cells -> Text,
    }
}

diesel::table! {
    reconciliation_run (id) {
        id -> Text,
        list_id -> Text,
        number -> Integer,
        evidence -> Text,
        sha256 -> Text,
        pair_count -> Integer,
        ran_by -> Text,
        ran_at -> Timestamp,
    }
}

diesel::table! {
    reconciliation_settlement (id) {
        id -> Text,
        list_id -> Text,
        row_number -> Integer,
        kind -> Text,
        agreement_id -> Nullable<Text>,
        reason -> Nullable<Text>,
        settled_by -> Text,
        settled_at -> Timestamp,
    }
}

diesel::table! {
    fact_claim (id) {
        id -> Text,
        agreement_id -> Text,
        kind -> Text,
        subject_id -> Text,
        value -> Text,
        grade -> Nullable<Text>,
        source_id -> Nullable<Text>,
        document_id -> Nullable<Text>,
        note -> Nullable<Text>,
        origin -> Text,
        made_in -> Integer,
        recorded_by -> Text,
        recorded_at -> Timestamp,
        withdrawn_by -> Nullable<Text>,
        withdrawn_at -> Nullable<Timestamp>,
        withdrawn_reason -> Nullable<Text>,
    }
}

diesel::table! {
    fact_ruling (id) {
        id -> Text,
        agreement_id -> Text,
        kind -> Text,
        subject_id -> Text,
        claim_id -> Nullable<Text>,
        value -> Text,
        grade -> Nullable<Text>,
        basis -> Text,
        reason -> Nullable<Text>,
        made_in -> Integer,
        ruled_by -> Text,
        ruled_at -> Timestamp,
    }
}

diesel::table! {
    fact_open (agreement_id, kind, subject_id) {
        agreement_id -> Text,
        kind -> Text,
        subject_id -> Text,
        state -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    account,
    session,
    one_time_token,
    sign_in_failure,
    idempotency_key,
    setting,
    audit_event,
    audit_head,
    revision,
    state,
    ministry,
    official,
    source,
    office_held,
    register_series,
    agreement,
    agreement_particulars,
    agreement_grant,
    agreement_title,
    agreement_area,
    agreement_source,
    agreement_word,
    party,
    relation,
    action,
    signature,
    obligation,
    milestone,
    milestone_dependency,
    milestone_report,
    milestone_revision,
    import_batch,
    export_record,
    account_grant,
    clause,
    deadline,
    waiting,
    decision,
    ruling,
    alert,
    outbox,
    mail_preference,
    calendar_feed,
    document_content,
    document_passage,
    document_word,
    document,
    document_version,
    document_label,
    evidence,
    milestone_confirmation,
    milestone_colour,
    milestone_limit,
    closing,
    joint_body,
    body_seat,
    meeting,
    meeting_participant,
    meeting_decision,
    extract,
    extract_line,
    extract_answer,
    extract_reply,
    signing_key,
    checkpoint,
    cosignature,
    relation_end,
    look,
    audit_engagement,
    audit_sample,
    audit_member,
    working_paper,
    paper_test,
    finding,
    gap,
    lapse,
    reconciliation_list,
    reconciliation_row,
    reconciliation_run,
    reconciliation_settlement,
    fact_claim,
    fact_ruling,
    fact_open,
);
