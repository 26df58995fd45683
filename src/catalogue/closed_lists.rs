//! Defines the closed lists of the field: each entry has a stable English
//! id that documents store and that content files name. An unknown id in a content file is
//! refused with its file and line, because these are enums.

/// Declares a closed list: an enum with a stable id for each entry, its order, and a look-up.
/// Everywhere it is written (content files, packs, documents, exported files) an entry is its id,
/// so that the order of the list may change without touching what people saved.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant),+
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = String::deserialize(deserializer)?;
                Self::from_id(&id).ok_or_else(|| {
                    serde::de::Error::custom(concat!("unknown id for ", stringify!($name), $(", ", $id),+))
                })
            }
        }
        impl $name {
            /// Every entry, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Returns the stable id, as documents and content files write it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }
            /// Returns the entry with this id, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|entry| entry.id() == id)
            }
        }
    };
}
pub(crate) use closed_list;

closed_list! {
    /// The four degrees of participation, low to high (FORMES, "Echelle simplifiée des degrés de
    /// participation"). Their order is the scale: `Information < Partnership`.
    DegreeId {
        /// People are informed.
        Information = "information",
        /// People are heard, without power over the result.
        Consultation = "consultation",
        /// People have some influence; others still decide.
        Collaboration = "collaboration",
        /// People negotiate with those who decide.
        Partnership = "partnership",
    }
}

impl DegreeId {
    /// Returns the height on the staircase: 1 for information to 4 for partnership.
    #[must_use]
    pub const fn height(self) -> u8 {
        self as u8 + 1
    }
}

closed_list! {
    /// The phases of a project (FORMES, key points on degrees: upstream, during, downstream).
    PhaseId {
        /// Upstream: the need, the aims, the calendar.
        Before = "before",
        /// While it is done.
        During = "during",
        /// Downstream: results, follow-up, feedback.
        After = "after",
    }
}

closed_list! {
    /// What a participation assessment is about.
    SubjectKind {
        /// A commission, such as the users' commission.
        Commission = "commission",
        /// A service's project.
        ServiceProject = "service-project",
        /// A care pathway.
        CarePathway = "care-pathway",
        /// A programme of therapeutic patient education.
        EducationProgramme = "education-programme",
        /// A training course.
        Training = "training",
        /// A research project.
        Research = "research",
        /// A users' project.
        UsersProject = "users-project",
        /// Something else.
        Other = "other",
    }
}

closed_list! {
    /// The place from which a person looks at the project.
    Viewpoint {
        /// A user or patient.
        User = "user",
        /// A relative who cares.
        Carer = "carer",
        /// A users' representative (RU).
        Representative = "representative",
        /// A partner-user.
        PartnerUser = "partner-user",
        /// A professional.
        Professional = "professional",
        /// The management.
        Management = "management",
        /// Someone else.
        Other = "other",
    }
}

closed_list! {
    /// The roles of people who take part (FORMES, portraits; FICHES, lexicon and cards).
    RoleId {
        /// Représentant des usagers.
        UsersRepresentative = "users-representative",
        /// Patient ou aidant partenaire, who works for others (FORMES).
        PartnerPatientOrCarer = "partner-patient-or-carer",
        /// Patient partenaire, in one's own care (FICHES, lexicon).
        PartnerPatient = "partner-patient",
        /// Patient partenaire ressource.
        ResourcePatient = "resource-patient",
        /// Patient partenaire formateur.
        Trainer = "trainer",
        /// Patient partenaire chercheur.
        Researcher = "researcher",
        /// Médiateur de santé pair.
        PeerHealthMediator = "peer-health-mediator",
        /// Pair-aidant in an association.
        PeerSupporter = "peer-supporter",
        /// Pair-aidant familial.
        FamilyPeerSupporter = "family-peer-supporter",
        /// Patient intervenant en ETP.
        PatientEducationPartner = "patient-education-partner",
        /// Bénévole d'association.
        Volunteer = "volunteer",
        /// Membre d'un comité d'éthique.
        EthicsCommitteeMember = "ethics-committee-member",
        /// Professionnel partenaire.
        PartnerProfessional = "partner-professional",
    }
}

closed_list! {
    /// The seven missions, in the order of the cards (FICHES).
    MissionId {
        /// Pair-aidance associative.
        PeerSupport = "peer-support",
        /// Éducation thérapeutique du patient.
        PatientEducation = "patient-education",
        /// Soins cliniques.
        ClinicalCare = "clinical-care",
        /// Formation des professionnels.
        Teaching = "teaching",
        /// Recherche.
        Research = "research",
        /// Réflexion éthique.
        Ethics = "ethics",
        /// Représentation des usagers.
        UsersRepresentation = "users-representation",
    }
}
