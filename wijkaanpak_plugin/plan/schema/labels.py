"""What tables and columns are called on screen, in the user's language."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate


def table_label(name: str) -> str:
    """Return the label of a table; its name when it has none."""
    labels = {
        "plan_info": translate("PlanTable", "About this plan"),
        "plan_area": translate("PlanTable", "Plan area"),
        "urgency": translate("PlanTable", "Urgency"),
        "session": translate("PlanTable", "Sessions"),
        "source": translate("PlanTable", "Data sources"),
        "coverage": translate("PlanTable", "Coverage of the data"),
        "log": translate("PlanTable", "Log"),
        "setting": translate("PlanTable", "Settings"),
        "vocabulary": translate("PlanTable", "Lists"),
        "rule": translate("PlanTable", "Rules of this plan"),
        "feature_tag_area": translate("PlanTable", "Tagged areas"),
        "feature_tag_line": translate("PlanTable", "Tagged lines"),
        "feature_tag_point": translate("PlanTable", "Tagged points"),
        "hot_spot": translate("PlanTable", "Hot spots"),
        "hot_spot_area": translate("PlanTable", "Hot spot areas"),
        "hot_spot_reaction": translate("PlanTable", "Reactions to hot spots"),
        "hot_spot_claim": translate("PlanTable", "Claims of hot spots"),
        "claim_area": translate("PlanTable", "Claims (areas)"),
        "claim_line": translate("PlanTable", "Claims (lines)"),
        "claim_point": translate("PlanTable", "Claims (points)"),
        "package": translate("PlanTable", "Packages"),
        "package_claim": translate("PlanTable", "Claims of packages"),
        "package_score": translate("PlanTable", "Scores of packages"),
        "finding": translate("PlanTable", "Findings"),
        "finding_judgement": translate("PlanTable", "Judgements"),
    }
    return labels.get(name, name)


def page_label(page: str) -> str:
    """Return the title of a page of a form."""
    labels = {
        "what": translate("PlanForm", "What"),
        "place": translate("PlanForm", "Size and depth"),
        "works": translate("PlanForm", "Works"),
        "interests": translate("PlanForm", "Interests and costs"),
        "record": translate("PlanForm", "Record"),
        "found": translate("PlanForm", "Finding"),
        "confrontation": translate("PlanForm", "Confrontation"),
        "decision": translate("PlanForm", "Decision"),
    }
    return labels.get(page, page)


def choice_label(key: str) -> str:
    """Return the label of one of the fixed choices of the tables; the key itself when it has none."""
    labels = {
        "claim": translate("PlanChoice", "Claim"),
        "work": translate("PlanChoice", "Planned work"),
        "unknown": translate("PlanChoice", "Unknown"),
        "default": translate("PlanChoice", "Default of the kind"),
        "network": translate("PlanChoice", "Given for the whole network"),
        "measured": translate("PlanChoice", "Measured"),
        "fixed": translate("PlanChoice", "Fixed"),
        "firm": translate("PlanChoice", "Firm"),
        "flexible": translate("PlanChoice", "Flexible"),
        "walk": translate("PlanChoice", "Walk"),
        "studio": translate("PlanChoice", "Studio"),
        "existing": translate("PlanChoice", "Existing objects"),
        "coverage": translate("PlanChoice", "Coverage"),
        "works": translate("PlanChoice", "Planned works"),
        "background": translate("PlanChoice", "Background"),
        "full_layer": translate("PlanChoice", "Extent of the layer"),
        "plan_area": translate("PlanChoice", "Plan area"),
        "table": translate("PlanChoice", "Areas in the table coverage"),
        "assumption": translate("PlanChoice", "Assumption"),
        "conflict": translate("PlanChoice", "Conflict"),
        "coupling": translate("PlanChoice", "Coupling opportunity"),
        "no_coverage": translate("PlanChoice", "Not covered by data"),
        "blocking": translate("PlanChoice", "Blocking"),
        "warning": translate("PlanChoice", "Warning"),
        "uncertain": translate("PlanChoice", "Uncertain"),
        "info": translate("PlanChoice", "Information"),
        "yes": translate("PlanChoice", "Yes"),
        "no": translate("PlanChoice", "No"),
        "unrated": translate("PlanChoice", "Not judged"),
        "performance": translate("PlanChoice", "Performance"),
        "impact": translate("PlanChoice", "Impact"),
        "costs": translate("PlanChoice", "Costs"),
        "agree": translate("PlanChoice", "Agree"),
        "disagree": translate("PlanChoice", "Disagree"),
        "remark": translate("PlanChoice", "Only a remark"),
        "source": translate("PlanChoice", "From a source"),
    }
    return labels.get(key, key)


def field_label(name: str) -> str:
    """Return the label of a column; its name in words when it has none."""
    for labels in (_body_labels(), _claim_labels(), _finding_labels(), _other_labels()):
        if name in labels:
            return labels[name]
    return name.replace("_", " ").capitalize()


def _body_labels() -> dict[str, str]:
    return {
        "body_id": translate("PlanField", "Unique name"),
        "name": translate("PlanField", "Name"),
        "origin": translate("PlanField", "Claim or planned work"),
        "kind": translate("PlanField", "Kind"),
        "width_m": translate("PlanField", "Width (m)"),
        "top_m": translate("PlanField", "Top (m, below ground negative)"),
        "bottom_m": translate("PlanField", "Bottom (m, below ground negative)"),
        "depth_source": translate("PlanField", "Source of the depth"),
        "accuracy_m": translate("PlanField", "Accuracy (m)"),
        "owner": translate("PlanField", "Owner"),
        "transitions": translate("PlanField", "Transitions (first one leads)"),
        "scale_level": translate("PlanField", "Scale level"),
        "works_from": translate("PlanField", "Earliest start (date or year)"),
        "works_to": translate("PlanField", "Latest finish (date or year)"),
        "duration_months": translate("PlanField", "Duration (months)"),
        "opens": translate("PlanField", "The works open"),
        "frees": translate("PlanField", "Takes away (kinds)"),
        "status": translate("PlanField", "Status"),
    }


def _claim_labels() -> dict[str, str]:
    return {
        "building_block": translate("PlanField", "Building block"),
        "vertical_layer": translate("PlanField", "Vertical layer"),
        "organisation": translate("PlanField", "Central or decentral"),
        "organisation_level": translate("PlanField", "Within or above the neighbourhood"),
        "on_source": translate("PlanField", "Works on: source"),
        "on_object": translate("PlanField", "Works on: object"),
        "window_hardness": translate("PlanField", "Hardness of the planning"),
        "task_type": translate("PlanField", "Type of task"),
        "obligation": translate("PlanField", "Obligation"),
        "interest": translate("PlanField", "Interest"),
        "cost_from": translate("PlanField", "Cost from (euro)"),
        "cost_to": translate("PlanField", "Cost to (euro)"),
        "cost_bearer": translate("PlanField", "Bearer of the cost"),
        "uncertainty": translate("PlanField", "Uncertainty"),
        "why_here": translate("PlanField", "Why here"),
        "confidential": translate("PlanField", "Confidential"),
        "session_id": translate("PlanField", "Session"),
        "added_by": translate("PlanField", "Added by"),
        "added_at": translate("PlanField", "Added at"),
        "copy_of": translate("PlanField", "Copy of"),
        "changed_by": translate("PlanField", "Changed by"),
        "changed_at": translate("PlanField", "Changed at"),
    }


def _finding_labels() -> dict[str, str]:
    return {
        "finding_id": translate("PlanField", "Finding"),
        "version": translate("PlanField", "Version"),
        "type": translate("PlanField", "Type"),
        "subtype": translate("PlanField", "Subtype"),
        "severity": translate("PlanField", "Severity"),
        "reason": translate("PlanField", "Why uncertain"),
        "a_id": translate("PlanField", "First (unique name)"),
        "a_name": translate("PlanField", "First"),
        "b_id": translate("PlanField", "Second (unique name)"),
        "b_name": translate("PlanField", "Second"),
        "rule_id": translate("PlanField", "Rule"),
        "rule_source": translate("PlanField", "Source of the rule"),
        "rule_status": translate("PlanField", "Status of the rule"),
        "measured_m": translate("PlanField", "Measured (m)"),
        "required_m": translate("PlanField", "Required (m)"),
        "shift_months": translate("PlanField", "Shift (months)"),
        "gap_months": translate("PlanField", "Gap (months)"),
        "shared_area_m2": translate("PlanField", "Shared area (m2)"),
        "shared_length_m": translate("PlanField", "Shared length (m)"),
        "shared_volume_m3": translate("PlanField", "Shared volume (m3)"),
        "owners": translate("PlanField", "Owners"),
        "from_date": translate("PlanField", "From"),
        "to_date": translate("PlanField", "Up to and including"),
        "score": translate("PlanField", "Score"),
        "sentence": translate("PlanField", "In words"),
        "money": translate("PlanField", "Money"),
        "space": translate("PlanField", "Space"),
        "time": translate("PlanField", "Time"),
        "reach": translate("PlanField", "Reach"),
        "bearers": translate("PlanField", "Bearers"),
        "resolution": translate("PlanField", "Resolution"),
        "table_stage": translate("PlanField", "Table"),
        "decision": translate("PlanField", "Decision"),
        "decided_by": translate("PlanField", "Decided by"),
        "decided_at": translate("PlanField", "Decided at"),
        "mandate": translate("PlanField", "Mandate"),
        "decision_reason": translate("PlanField", "Reason of the decision"),
        "accepted": translate("PlanField", "Accepted"),
        "decided_version": translate("PlanField", "Version decided on"),
        "decide_again": translate("PlanField", "Decide again"),
        "party": translate("PlanField", "Party"),
        "judgement": translate("PlanField", "Judgement"),
        "judge_again": translate("PlanField", "Judge again"),
        "remark": translate("PlanField", "Remark"),
    }


def _other_labels() -> dict[str, str]:
    return {
        "occasion": translate("PlanField", "Occasion"),
        "leading_transition": translate("PlanField", "Leading transition"),
        "vision": translate("PlanField", "Vision"),
        "remarks": translate("PlanField", "Remarks"),
        "transition": translate("PlanField", "Transition"),
        "from_data": translate("PlanField", "Urgency from data (0-10)"),
        "as_felt": translate("PlanField", "Urgency as felt (0-10)"),
        "indicator": translate("PlanField", "Indicator"),
        "source": translate("PlanField", "Source"),
        "source_date": translate("PlanField", "Date of the source"),
        "felt_by": translate("PlanField", "Felt by"),
        "started": translate("PlanField", "Started"),
        "ended": translate("PlanField", "Ended"),
        "participants": translate("PlanField", "Participants"),
        "led_by": translate("PlanField", "Led by"),
        "role": translate("PlanField", "Role"),
        "profile": translate("PlanField", "Profile"),
        "mapping": translate("PlanField", "Field mapping"),
        "uri": translate("PlanField", "Where it lies"),
        "provider": translate("PlanField", "Data provider"),
        "layer_name": translate("PlanField", "Layer"),
        "crs": translate("PlanField", "Coordinate reference system"),
        "subset": translate("PlanField", "Filter"),
        "date": translate("PlanField", "Date"),
        "complete": translate("PlanField", "Complete"),
        "coverage": translate("PlanField", "Coverage"),
        "rows_used": translate("PlanField", "Rows used"),
        "rows_left_out": translate("PlanField", "Rows left out"),
        "report": translate("PlanField", "Report"),
        "supplied": translate("PlanField", "Supplied by"),
        "missing": translate("PlanField", "Missing parties"),
        "note": translate("PlanField", "Note"),
        "polygon_type": translate("PlanField", "Kind of polygon"),
        "source_layer": translate("PlanField", "Source layer"),
        "source_feature": translate("PlanField", "Source feature"),
        "feature_type": translate("PlanField", "Feature type"),
        "suggested": translate("PlanField", "Only suggested"),
        "tagged_by": translate("PlanField", "Tagged by"),
        "tagged_at": translate("PlanField", "Tagged at"),
        "source_gone": translate("PlanField", "Source is gone"),
        "text": translate("PlanField", "Text"),
        "photo": translate("PlanField", "Photo"),
        "moment": translate("PlanField", "Moment"),
        "stance": translate("PlanField", "Stance"),
        "by": translate("PlanField", "By"),
        "at": translate("PlanField", "At"),
        "initiator": translate("PlanField", "Initiator"),
        "partners": translate("PlanField", "Partners"),
        "criterion": translate("PlanField", "Criterion"),
        "value": translate("PlanField", "Value"),
        "unit": translate("PlanField", "Unit"),
        "author": translate("PlanField", "Author"),
        "action": translate("PlanField", "Action"),
        "subject_table": translate("PlanField", "About (table)"),
        "subject_id": translate("PlanField", "About (record)"),
        "details": translate("PlanField", "Details"),
        "key": translate("PlanField", "Key"),
        "list": translate("PlanField", "List"),
        "label_nl": translate("PlanField", "Dutch label"),
        "label_en": translate("PlanField", "English label"),
        "definition_nl": translate("PlanField", "Dutch definition"),
        "definition_en": translate("PlanField", "English definition"),
        "colour": translate("PlanField", "Colour"),
        "position": translate("PlanField", "Position"),
        "relation": translate("PlanField", "Relation"),
        "horizontal_m": translate("PlanField", "Horizontal (m)"),
        "vertical_m": translate("PlanField", "Vertical (m)"),
    }
